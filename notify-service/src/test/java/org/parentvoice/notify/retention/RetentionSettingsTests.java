package org.parentvoice.notify.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RetentionSettingsTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Settings.class, OldNames.class);

    @EnableConfigurationProperties(RetentionSettings.class)
    static class Settings {}

    /** A number without its unit means milliseconds. */
    @ParameterizedTest
    @CsvSource({
        "undo, 30, '1m and is 30ms'",
        "address-after-last-stop, 59s, '1m and is 59000ms'",
        "address-without-mail, 28, '1m and is 28ms'",
        "address-unconfirmed, -14d, '1m and is -1209600000ms'",
        "records, 23h, '1d and is 82800000ms'",
        "aggregates, 365, '1d and is 365ms'"
    })
    void whatWouldBeForgottenAtOnceEndsTheStart(String name, String value, String least) {
        service.withPropertyValues("parentvoice.retention." + name + "=" + value)
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining(
                                                "parentvoice.retention.%s must be at least %s",
                                                name, least));
    }

    @Test
    void theLeastIsEnough() {
        service.withPropertyValues(
                        "parentvoice.retention.undo=1m", "parentvoice.retention.records=1d")
                .run(
                        context -> {
                            var settings = context.getBean(RetentionSettings.class);
                            assertThat(settings.undo()).isEqualTo(Duration.ofMinutes(1));
                            assertThat(settings.records()).isEqualTo(Duration.ofDays(1));
                            assertThat(settings.aggregates()).isEqualTo(Duration.ofDays(365));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "parentvoice.subscriptions.keep-records-for, parentvoice.retention.records",
        "parentvoice.subscriptions.keepRecordsFor, parentvoice.retention.records",
        "parentvoice.subscriptions.forget-unconfirmed-after, parentvoice.retention.address-unconfirmed"
    })
    void whatIsSetByItsOldNameIsNotPassedOver(String before, String now) {
        service.withPropertyValues(before + "=30d")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining("It is called %s now", now));
    }
}
