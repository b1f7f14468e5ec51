package org.parentvoice.notify.retention;

import java.time.Duration;
import org.parentvoice.notify.follower.Keeps;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept.
 *
 * @param undo what was stopped, while something else is followed
 * @param addressAfterLastStop an address that follows nothing any more, and what it followed last
 * @param addressWithoutMail an address that mail no longer goes to
 * @param addressUnconfirmed an address that never confirmed
 * @param records that a mail was sent
 * @param aggregates numbers, and the keyed hashes of addresses that did not work
 */
@ConfigurationProperties("parentvoice.retention")
public record RetentionSettings(
        @DefaultValue("30m") Duration undo,
        @DefaultValue("28d") Duration addressAfterLastStop,
        @DefaultValue("28d") Duration addressWithoutMail,
        @DefaultValue("14d") Duration addressUnconfirmed,
        @DefaultValue("90d") Duration records,
        @DefaultValue("365d") Duration aggregates) {

    public Keeps keeps() {
        return new Keeps(undo, addressAfterLastStop);
    }
}
