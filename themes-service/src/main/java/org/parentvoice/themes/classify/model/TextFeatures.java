package org.parentvoice.themes.classify.model;

import java.util.Arrays;
import java.util.List;
import org.parentvoice.themes.classify.words.Token;

/** What a model looks at in one text. Each feature once, with the tokens it came from. */
final class TextFeatures {

    /** The place of a feature that is not in the text itself. */
    static final int NOWHERE = -1;

    private final List<Token> tokens;
    private final boolean english;
    private final LongTable seen = new LongTable(128);
    private long[] ids = new long[256];
    private Block[] blocks = new Block[256];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int size;

    /**
     * @param english whether it looks like English, as far as that can be told
     */
    TextFeatures(List<Token> tokens, boolean english) {
        this.tokens = tokens;
        this.english = english;
    }

    void add(Block block, long id, int first, int afterLast) {
        if (!seen.isNew(id)) {
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            blocks = Arrays.copyOf(blocks, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        ids[size] = id;
        blocks[size] = block;
        from[size] = first;
        to[size++] = afterLast;
    }

    List<Token> tokens() {
        return tokens;
    }

    boolean english() {
        return english;
    }

    int size() {
        return size;
    }

    long id(int i) {
        return ids[i];
    }

    Block block(int i) {
        return blocks[i];
    }

    /** Index of the first token, or {@link #NOWHERE}. */
    int from(int i) {
        return from[i];
    }

    /** Index after the last token. */
    int to(int i) {
        return to[i];
    }
}
