package org.parentvoice.themes.received;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which feedback belongs to the random sample. The id decides, not chance at the time, so that a
 * replay takes the same ones, and nobody can choose.
 */
public final class RandomSample {

    private static final double RANGE = 1L << 32;

    private final String purpose;
    private final double share;

    /**
     * @param share of all feedback, 0 to 1
     */
    RandomSample(double share) {
        this("sample", share);
    }

    /**
     * @param purpose samples for different purposes have nothing to do with each other
     * @param share of what is asked about, 0 to 1
     */
    public RandomSample(String purpose, double share) {
        this.purpose = purpose;
        this.share = share;
    }

    /** Whether this one belongs to the sample. */
    public boolean takes(String feedbackId) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((purpose + "|" + feedbackId).getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(digest).getInt()) < share * RANGE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
