package org.parentvoice.notify.letter;

import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Frequency;

/**
 * One change in a mail.
 *
 * @param why the nearest reason for which the follower still wants it
 * @param frequency how soon they wanted it
 */
record Piece(Change change, Follow why, Frequency frequency) {

    ChangeWords words() {
        return ChangeWords.of(change, why.kind() == FollowKind.FEEDBACK);
    }
}
