package org.parentvoice.actions.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/minutes?page=2#third",
                "http://example.org",
                "HTTPS://EXAMPLE.ORG/a",
                " https://example.org/with-space-around "
            })
    void pagesOfTheWebAre(String address) {
        assertThat(WebAddress.is(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)//https://example.org",
                "data:text/html,<script>alert(1)</script>",
                "ftp://example.org/file",
                "//example.org/no-scheme",
                "/forums/leeds",
                "https:",
                "https://",
                "https:///no-host",
                "http:example.org",
                "https://exa mple.org",
                "java\nscript:alert(1)",
                ""
            })
    void nothingElseIs(String address) {
        assertThat(WebAddress.is(address)).isFalse();
    }
}
