package org.parentvoice.intake.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of feedback. One that is asked for twice comes out the same, so that a repeated request or
 * file needs no look into a database: whoever reads the log knows the id already.
 */
public final class FeedbackIds {

    private FeedbackIds() {}

    /**
     * The id for a request.
     *
     * @param key what the caller sent to recognise a repeat; without one the id is random. Other
     *     words under the same key are other feedback: nothing that a parent typed is lost
     */
    public static String forRequest(String forum, @Nullable String key, NewFeedback said) {
        return key == null || key.isBlank()
                ? UUID.randomUUID().toString()
                : derived("request", forum, key.strip(), said.canonical());
    }

    /**
     * The id for a line of a file.
     *
     * @param occurrence how many lines alike came before it in the same file
     */
    public static String forRow(String forum, NewFeedback said, int occurrence) {
        return derived("row", forum, said.canonical(), String.valueOf(occurrence));
    }

    /** The id for what happened to a piece of feedback. */
    static String forEvent(String feedbackId, String what) {
        return derived("event", feedbackId, what);
    }

    private static String derived(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                digest.update(bytes);
            }
            return asUuid(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Version 8 of RFC 9562: made by a rule of our own. */
    private static String asUuid(byte[] hash) {
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
