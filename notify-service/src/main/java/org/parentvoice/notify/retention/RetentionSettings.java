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

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * @throws IllegalArgumentException when something would be forgotten almost at once: a number
     *     without a unit means milliseconds, and what is deleted by such a slip does not come back
     */
    public RetentionSettings {
        atLeast(MINUTE, "undo", undo);
        atLeast(MINUTE, "address-after-last-stop", addressAfterLastStop);
        atLeast(MINUTE, "address-without-mail", addressWithoutMail);
        atLeast(MINUTE, "address-unconfirmed", addressUnconfirmed);
        atLeast(DAY, "records", records);
        atLeast(DAY, "aggregates", aggregates);
    }

    public Keeps keeps() {
        return new Keeps(undo, addressAfterLastStop);
    }

    private static void atLeast(Duration least, String name, Duration given) {
        if (given.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "parentvoice.retention.%s must be at least %s and is %s; write it with its unit, such as 28d"
                            .formatted(name, words(least), words(given)));
        }
    }

    private static String words(Duration duration) {
        return duration.equals(DAY)
                ? "1d"
                : duration.equals(MINUTE) ? "1m" : duration.toMillis() + "ms";
    }
}
