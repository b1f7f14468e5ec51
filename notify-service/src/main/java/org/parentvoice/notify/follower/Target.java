package org.parentvoice.notify.follower;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is followed.
 *
 * @param id the forum, theme, commitment or feedback
 */
public record Target(String forum, FollowKind kind, String id) {

    private static final int ID_BYTES = 8;

    /** A short name for it, the same for everybody who follows it. */
    public String followId() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((forum + "|" + kind.word() + "|" + id).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /**
     * The group of followers a change has to look at. Those who follow their own feedback are one
     * group per forum: which of them a change concerns depends on the themes of each feedback.
     */
    public String audience() {
        return kind == FollowKind.FEEDBACK
                ? forum + ":feedback"
                : forum + ":" + kind.word() + ":" + id;
    }
}
