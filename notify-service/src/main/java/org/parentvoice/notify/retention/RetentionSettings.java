package org.parentvoice.notify.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept.
 *
 * @param addressWithoutMail an address that mail no longer goes to
 * @param aggregates numbers, and the keyed hashes of addresses that did not work
 */
@ConfigurationProperties("parentvoice.retention")
record RetentionSettings(
        @DefaultValue("28d") Duration addressWithoutMail,
        @DefaultValue("365d") Duration aggregates) {}
