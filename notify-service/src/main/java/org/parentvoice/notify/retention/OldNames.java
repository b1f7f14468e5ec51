package org.parentvoice.notify.retention;

import java.util.Map;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Settings that were called something else before. Who has set one meant it: not to read it any
 * more, without a word, could keep what was to be forgotten, or forget what was to be kept.
 */
@Component
class OldNames {

    private static final Map<String, String> NOW =
            Map.of(
                    "parentvoice.subscriptions.keep-records-for",
                    "parentvoice.retention.records",
                    "parentvoice.subscriptions.forget-unconfirmed-after",
                    "parentvoice.retention.address-unconfirmed");

    /**
     * @throws InvalidConfigurationPropertyValueException when one is still set, however it is
     *     written
     */
    OldNames(Environment environment) {
        NOW.forEach(
                (before, now) -> {
                    String value = environment.getProperty(before);
                    if (value != null) {
                        throw new InvalidConfigurationPropertyValueException(
                                before,
                                value,
                                "It is called " + now + " now: set that, and remove this.");
                    }
                });
    }
}
