package org.parentvoice.themes.classify.model;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.parentvoice.themes.classify.Sentiment;

/**
 * A model as bytes: a few kilobytes of names and figures, then the features and their weights as
 * half-precision numbers (IEEE 754 binary16), compressed. It holds no words, only their hashes.
 */
public final class ModelFile {

    private static final int MAGIC = 0x50565448;
    private static final int FORMAT = 1;
    private static final int MOST_FEATURES = 5_000_000;

    private ModelFile() {}

    /** Writes a model; what {@link #read} gives decides exactly as this one. */
    public static void write(ThemeModel model, OutputStream out) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try {
            DeflaterOutputStream compressed = new DeflaterOutputStream(out, deflater, 1 << 16);
            DataOutputStream data = new DataOutputStream(compressed);
            data.writeInt(MAGIC);
            data.writeInt(FORMAT);
            data.writeUTF(model.id());
            content(model, data);
            data.flush();
            compressed.finish();
        } finally {
            deflater.end();
        }
    }

    private static void content(ThemeModel model, DataOutputStream data) throws IOException {
        data.writeInt(model.themes().size());
        for (ThemeModel.Output theme : model.themes()) {
            data.writeUTF(theme.theme());
            write(theme.calibration(), data);
            data.writeDouble(theme.enough());
        }
        data.writeInt(model.sentiments().size());
        for (int i = 0; i < model.sentiments().size(); i++) {
            data.writeUTF(model.sentiments().get(i).word());
            write(model.sentimentCalibrations().get(i), data);
        }
        Evaluation evaluation = model.evaluation();
        data.writeDouble(evaluation.macroF1());
        data.writeDouble(evaluation.microF1());
        data.writeDouble(evaluation.sentimentAccuracy());
        data.writeInt(evaluation.texts());
        FeatureSpace space = model.space();
        Weights weights = model.weights();
        data.writeInt(space.size());
        for (float intercept : weights.intercepts()) {
            data.writeFloat(intercept);
        }
        ByteBuffer row =
                ByteBuffer.allocate(Long.BYTES + Float.BYTES + Short.BYTES * weights.outputs());
        for (int feature = 0; feature < space.size(); feature++) {
            row.clear();
            row.putLong(space.name(feature)).putFloat(space.rarity(feature));
            for (int output = 0; output < weights.outputs(); output++) {
                row.putShort(weights.half(feature, output));
            }
            data.write(row.array());
        }
    }

    private static void write(Calibration calibration, DataOutputStream data) throws IOException {
        data.writeDouble(calibration.slope());
        data.writeDouble(calibration.offset());
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it is cut short or not a model of this format
     */
    public static ThemeModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new InflaterInputStream(in));
        if (data.readInt() != MAGIC || data.readInt() != FORMAT) {
            throw new IOException("Not a model of this version");
        }
        String id = data.readUTF();
        List<ThemeModel.Output> themes = new ArrayList<>();
        for (int i = data.readInt(); i > 0; i--) {
            themes.add(new ThemeModel.Output(data.readUTF(), calibration(data), data.readDouble()));
        }
        List<Sentiment> sentiments = new ArrayList<>();
        List<Calibration> calibrations = new ArrayList<>();
        for (int i = data.readInt(); i > 0; i--) {
            sentiments.add(Sentiment.of(data.readUTF()));
            calibrations.add(calibration(data));
        }
        Evaluation evaluation =
                new Evaluation(
                        data.readDouble(), data.readDouble(), data.readDouble(), data.readInt());
        int features = data.readInt();
        if (features < 0 || features > MOST_FEATURES) {
            throw new IOException("A model with " + features + " features");
        }
        int outputs = themes.size() + sentiments.size();
        float[] intercepts = new float[outputs];
        for (int i = 0; i < outputs; i++) {
            intercepts[i] = data.readFloat();
        }
        long[] names = new long[features];
        float[] rarity = new float[features];
        short[] rows = new short[features * outputs];
        byte[] row = new byte[Long.BYTES + Float.BYTES + Short.BYTES * outputs];
        for (int feature = 0; feature < features; feature++) {
            data.readFully(row);
            ByteBuffer buffer = ByteBuffer.wrap(row);
            names[feature] = buffer.getLong();
            rarity[feature] = buffer.getFloat();
            for (int output = 0; output < outputs; output++) {
                rows[feature * outputs + output] = buffer.getShort();
            }
        }
        return new ThemeModel(
                id,
                themes,
                sentiments,
                calibrations,
                new FeatureSpace(names, rarity),
                new Weights(outputs, rows, intercepts),
                evaluation);
    }

    private static Calibration calibration(DataInputStream data) throws IOException {
        return new Calibration(data.readDouble(), data.readDouble());
    }

    /** The model with an id that ends in a digest of it all. */
    static ThemeModel named(String name, ThemeModel model) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content(model, new DataOutputStream(bytes));
            String digest =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(bytes.toByteArray()),
                                    0,
                                    4);
            return new ThemeModel(
                    name + "/" + digest,
                    model.themes(),
                    model.sentiments(),
                    model.sentimentCalibrations(),
                    model.space(),
                    model.weights(),
                    model.evaluation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
