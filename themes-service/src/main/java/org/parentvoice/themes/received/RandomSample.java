package org.parentvoice.themes.received;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which feedback belongs to the random sample. The id decides, not chance at the time, so that a
 * replay takes the same ones, and nobody can choose.
 */
final class RandomSample {

    private static final double RANGE = 1L << 32;

    private final double share;

    /**
     * @param share of all feedback, 0 to 1
     */
    RandomSample(double share) {
        this.share = share;
    }

    boolean takes(String feedbackId) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("sample|" + feedbackId).getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(digest).getInt()) < share * RANGE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
