package org.parentvoice.themes.classify.model;

import java.util.List;
import org.parentvoice.themes.classify.LabelledText;

/**
 * Which part each text belongs to, when a part at a time is held back. Groups stay together, and so
 * do texts that are the same.
 */
final class Folds {

    private static final int KIND = 9;

    private Folds() {}

    static int[] of(List<LabelledText> texts, int folds) {
        int[] fold = new int[texts.size()];
        for (int i = 0; i < fold.length; i++) {
            String group = texts.get(i).group();
            String together = group == null ? texts.get(i).text() : group;
            fold[i] = (int) Math.floorMod(Hash.of(KIND, together), (long) folds);
        }
        return fold;
    }
}
