package org.parentvoice.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTests {

    @Test
    void findsAddressesWithoutTheStopAfterThem() {
        assertThat(
                        Links.in(
                                "See http://localhost:8080/a?token=x.y. Or (https://example.org/b),"
                                        + " or again http://localhost:8080/a?token=x.y!"))
                .containsExactly("http://localhost:8080/a?token=x.y", "https://example.org/b");
    }

    @Test
    void findsNothingThatABrowserWouldRun() {
        assertThat(Links.in("javascript:alert(1) data:text/html,x")).isEmpty();
    }
}
