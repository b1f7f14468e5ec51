package org.parentvoice.themes.learning.trial;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.parentvoice.themes.classify.model.Evaluation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the training process says on its standard output, before the bytes of the candidate.
 *
 * @param model id of the candidate
 * @param evaluation how it did on the ordinary part of what it learnt from, group by group left out
 * @param statements of the corpus that it learnt from
 * @param corrected pieces of feedback that it learnt from
 */
public record TrialReport(
        String model, Evaluation evaluation, int statements, int corrected, Trial trial) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(DataOutputStream out) throws IOException {
        byte[] json = JSON.writeValueAsBytes(this);
        out.writeInt(json.length);
        out.write(json);
    }

    /**
     * Reads the report; the model's bytes follow.
     *
     * @throws IOException if it is cut short or something else
     */
    public static TrialReport read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > 1_000_000) {
            throw new IOException("A report of " + length + " bytes");
        }
        try {
            return JSON.readValue(in.readNBytes(length), TrialReport.class);
        } catch (JacksonException e) {
            throw new IOException("Not a report of a training", e);
        }
    }
}
