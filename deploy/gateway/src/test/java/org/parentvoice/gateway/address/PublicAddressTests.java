package org.parentvoice.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTests {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080, 8080, false",
        "http://voice.test, http://voice.test, 80, false",
        "http://voice.test:80, http://voice.test, 80, false",
        "https://voice.test, https://voice.test, 443, true",
        "https://voice.test:443, https://voice.test, 443, true",
        "https://voice.test:8443, https://voice.test:8443, 8443, true"
    })
    void hasTheOriginThatBrowsersSend(String url, String origin, int port, boolean secure) {
        var address = new PublicAddress(URI.create(url));
        assertThat(address.origin()).isEqualTo(origin);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.isSecure()).isEqualTo(secure);
    }

    @Test
    void putsPathsBehindIt() {
        var address = new PublicAddress(URI.create("https://voice.test"));
        assertThat(address.at("/signed-out")).isEqualTo("https://voice.test/signed-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice.test", "https://voice.test/", "https://voice.test/x", "/x"})
    void mustBeAWholeAddressAndNoMore(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicAddress(URI.create(url)))
                .withMessageContaining("parentvoice.base-url");
    }
}
