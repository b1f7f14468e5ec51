package org.parentvoice.notify.follower;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.kit.link.SignedLinks;

class EmailAddressesTests {

    private final EmailAddresses addresses =
            new EmailAddresses(new SignedLinks("k".repeat(32), Clock.systemUTC()));

    @Test
    void thePersonIsTheSameHoweverTheyTypeItAndMailGoesToWhatWasTyped() {
        EmailAddress typed = addresses.read("  Ann.O'Neil+send@Example.org ").orElseThrow();
        EmailAddress other = addresses.read("ann.o'neil+SEND@example.org").orElseThrow();
        assertThat(typed.id()).isEqualTo(other.id());
        assertThat(typed.typed()).isEqualTo("Ann.O'Neil+send@Example.org");
        assertThat(typed.toString()).doesNotContain("Ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ann",
                "ann@",
                "@example.org",
                "ann@localhost",
                "ann@example.org, all@example.org",
                "ann@example.org\r\nBcc: all@example.org",
                "Ann <ann@example.org>",
                "ann@[127.0.0.1]",
                "ann..neil@example.org",
                "ann@-example.org",
                "ann@example.org\u0000"
            })
    void whatIsNoAddressIsNotTaken(String typed) {
        assertThat(addresses.read(typed)).isEmpty();
    }

    @Test
    void aVeryLongOneIsRefusedQuickly() {
        assertThat(addresses.read("a".repeat(100_000) + "@example.org")).isEmpty();
        assertThat(addresses.read("a.".repeat(120) + "@")).isEmpty();
    }
}
