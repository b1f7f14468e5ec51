package org.parentvoice.notify.link;

/**
 * Names one follow of one follower in a link.
 *
 * @param followId the follow, or {@link #ALL}
 */
public record FollowRef(String follower, String followId) {

    /** Instead of a follow: everything this follower follows. */
    public static final String ALL = "all";

    String text() {
        return follower + ":" + followId;
    }

    static FollowRef of(String text) {
        int colon = text.lastIndexOf(':');
        return new FollowRef(text.substring(0, colon), text.substring(colon + 1));
    }
}
