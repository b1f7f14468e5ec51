package org.parentvoice.notify.delivery;

/**
 * A change that a follower is to be told of.
 *
 * @param anyTime whether the follower wants mail in the quiet hours too
 */
public record Owed(String follower, String forum, Told told, boolean anyTime) {

    String key() {
        return told.owedTo(follower);
    }
}
