package org.parentvoice.notify.follower;

/**
 * An address somebody typed.
 *
 * @param id keyed hash of the address in lower case: the same person however they type it
 * @param typed where mail goes
 */
public record EmailAddress(String id, String typed) {

    @Override
    public String toString() {
        return "EmailAddress[" + id + "]";
    }
}
