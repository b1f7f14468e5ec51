package org.parentvoice.themes.learning.trial;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.classify.model.ModelFile;
import org.parentvoice.themes.classify.model.ThemeModel;

/**
 * What the training process is given on its standard input: the model in force, unless it is the
 * built-in one, and the corrected feedback. It is complete or it is refused.
 */
public record TrialOrder(@Nullable ThemeModel current, List<CorrectedText> corrected) {

    private static final int MAGIC = 0x50565431;
    private static final int LARGEST_MODEL = 200_000_000;

    /** Writes an order bit by bit, so that nobody has to hold all the texts. */
    public static final class Writer {

        private final DataOutputStream out;

        /**
         * @param model the file of the model in force, none for the built-in one
         */
        public Writer(OutputStream stream, byte[] model) throws IOException {
            out = new DataOutputStream(stream);
            out.writeInt(MAGIC);
            out.writeInt(model.length);
            out.write(model);
        }

        /** Adds one piece. */
        public void add(CorrectedText each) throws IOException {
            out.writeBoolean(true);
            text(each.id());
            text(each.text());
            text(each.question() == null ? "" : each.question());
            out.writeInt(each.themes().size());
            for (String theme : each.themes().stream().sorted().toList()) {
                text(theme);
            }
            text(each.sentiment().word());
            out.writeBoolean(each.known());
        }

        /** Nothing more comes. */
        public void end() throws IOException {
            out.writeBoolean(false);
            out.flush();
        }

        private void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /**
     * Reads an order to its end.
     *
     * @throws IOException if it is cut short or something else
     */
    public static TrialOrder read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("Not an order for a training");
        }
        int length = in.readInt();
        if (length < 0 || length > LARGEST_MODEL) {
            throw new IOException("A model of " + length + " bytes");
        }
        byte[] model = exactly(in, length);
        var corrected = new ArrayList<CorrectedText>();
        while (in.readBoolean()) {
            corrected.add(correctedText(in));
        }
        return new TrialOrder(
                length == 0 ? null : ModelFile.read(new ByteArrayInputStream(model)), corrected);
    }

    private static CorrectedText correctedText(DataInputStream in) throws IOException {
        String id = text(in);
        String text = text(in);
        String question = text(in);
        Set<String> themes = new HashSet<>();
        for (int i = in.readInt(); i > 0; i--) {
            themes.add(text(in));
        }
        return new CorrectedText(
                id,
                text,
                question.isEmpty() ? null : question,
                themes,
                Sentiment.of(text(in)),
                in.readBoolean());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(exactly(in, in.readInt()), StandardCharsets.UTF_8);
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException();
        }
        return bytes;
    }
}
