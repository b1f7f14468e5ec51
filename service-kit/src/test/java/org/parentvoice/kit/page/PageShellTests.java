package org.parentvoice.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PageTrial.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.main.banner-mode=off", "spring.web.resources.add-mappings=false"})
class PageShellTests {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Test
    void aPageHasWhatEveryPageNeeds() throws Exception {
        String page = get("/trial").body();
        assertThat(page)
                .contains("<html lang=\"en\"", "Skip to main content", "id=\"main-content\"")
                .contains("<title>Tell us something - Leeds Parent Carer Forum</title>")
                .contains("application/atom+xml", "run by volunteers", "All forums")
                .contains("href=\"/forums/leeds/feedback/new\" aria-current=\"page\"")
                .contains("href=\"/forums/leeds\">Back</a>", "3 November 2026")
                .contains("In progress", "kit-status--in-progress", "Confirmed by families")
                .contains("Leeds &lt;City&gt; Council", "href=\"#text\"", "id=\"text-error\"")
                .contains("rel=\"next\"")
                .doesNotContain("Left out", "rel=\"prev\"", "GOV.UK", "/desk\" aria-current")
                .doesNotContain("th:", "<!--")
                .containsOnlyOnce("<footer");
    }

    @Test
    void aPageKeepsToAStrictContentSecurityPolicy() throws Exception {
        assertThat(get("/trial").body())
                .doesNotContain(" style=", "<style", "onclick", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void aFieldPointsToItsHintAndItsError() throws Exception {
        assertThat(get("/trial").body())
                .containsPattern("id=\"email\"[^>]*aria-describedby=\"email-hint\"")
                .containsPattern("id=\"text\"[^>]*aria-describedby=\"text-error text-info\"")
                .containsPattern("name=\"plain\" value=\"\"\\s+type=\"text\">");
    }

    @Test
    void everyAssetOfAPageIsThereAndKeptForAYear() throws Exception {
        var assets = ASSET.matcher(get("/trial").body()).results().map(m -> m.group(1)).toList();
        assertThat(assets).hasSize(5);
        for (String asset : assets) {
            HttpResponse<String> answer = get(asset);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(asset)
                    .hasValue("max-age=31536000, public, immutable");
        }
    }

    @Test
    void anotherVersionOfAnAssetIsCheckedEachTime() throws Exception {
        HttpResponse<String> answer = get("/assets/kit/kit.css?v=old");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        HttpRequest again =
                HttpRequest.newBuilder(address("/assets/kit/kit.css"))
                        .header("If-None-Match", answer.headers().firstValue("ETag").orElseThrow())
                        .build();
        assertThat(browser.send(again, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(304);
    }

    @Test
    void nothingThatBelongsToTheGovernmentReachesABrowser() throws Exception {
        assertThat(get("/assets/kit/govuk.css").body())
                .hasSizeGreaterThan(100_000)
                .doesNotContain("GDS", "Transport", "woff", "crest", "url(", "@font-face");
        assertThat(
                        get("/webjars/govuk-frontend/5.14.0/dist/govuk/assets/fonts/"
                                        + "light-94a07e06a1-v2.woff2")
                                .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 410, 413, 418, 429, 500, 502, 503})
    void anErrorPageSaysWhatToDoNext(int status) throws Exception {
        HttpResponse<String> answer = get("/trial/error/" + status);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1", "See all forums", "id=\"main-content\"")
                .doesNotContain("Exception", "Whitelabel", "Back button", String.valueOf(status));
    }

    @Test
    void anErrorAfterAFormTellsHowToKeepWhatWasTyped() throws Exception {
        HttpRequest post =
                html("/trial/error/503").POST(HttpRequest.BodyPublishers.ofString("")).build();
        assertThat(browser.send(post, HttpResponse.BodyHandlers.ofString()).body())
                .contains("Back button");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(html(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder html(String path) {
        return HttpRequest.newBuilder(address(path)).header("Accept", "text/html,*/*;q=0.8");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
