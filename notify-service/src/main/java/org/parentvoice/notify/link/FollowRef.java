package org.parentvoice.notify.link;

import java.util.List;

/**
 * Names follows of one follower in a link.
 *
 * @param followId the follow; several with a comma between them, or {@link #ALL}
 */
public record FollowRef(String follower, String followId) {

    /** Instead of a follow: everything this follower follows. */
    public static final String ALL = "all";

    /** More than this make the link too long for some mail programs. */
    private static final int MOST = 12;

    /** All of these, or everything when they are too many for a link. */
    public static FollowRef of(String follower, List<String> followIds) {
        return new FollowRef(follower, followIds.size() > MOST ? ALL : String.join(",", followIds));
    }

    /** Whether everything this follower follows is meant. */
    public boolean all() {
        return followId.equals(ALL);
    }

    /** The follows that are named. */
    public List<String> followIds() {
        return List.of(followId.split(","));
    }

    String text() {
        return follower + ":" + followId;
    }

    static FollowRef of(String text) {
        int colon = text.lastIndexOf(':');
        return new FollowRef(text.substring(0, colon), text.substring(colon + 1));
    }
}
