package org.parentvoice.themes.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ThemesTest
class FeedbackListIT {

    private static final String LIST = "/api/forums/leicestershire/feedback";

    private final String token = TestStack.issuer().coordinator("leicestershire");
    private final String word = "W" + Samples.newId();
    private final Api api;

    FeedbackListIT(@Autowired Environment environment) {
        this.api = new Api(environment);
    }

    @Test
    void isReadPageByPageNewestFirst() {
        var newestFirst = new ArrayList<String>();
        for (int day = 5; day > 0; day--) {
            newestFirst.add(received("Late taxi " + word, "2026-10-0" + day + "T12:00:00Z"));
        }
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = list("&limit=2&q=" + word + after);
            found.addAll(ids(page));
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(found).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void isSearchedByDayThemeAndReview() {
        String taxi = received("The taxi was late again. " + word, "2026-10-01T12:00:00Z");
        String odd = received("Xyzzy plugh. " + word, "2026-10-02T12:00:00Z");
        assertThat(ids(list("&q=" + word))).containsExactly(odd, taxi);
        assertThat(ids(list("&theme=transport&q=" + word))).containsExactly(taxi);
        assertThat(ids(list("&theme=_none&q=" + word))).containsExactly(odd);
        assertThat(ids(list("&review=needed&q=" + word))).containsExactly(odd);
        assertThat(ids(list("&from=2026-10-02&q=" + word))).containsExactly(odd);
        assertThat(ids(list("&to=2026-10-01&q=" + word))).containsExactly(taxi);
        assertThat(ids(list("&q=" + word.toLowerCase(Locale.ROOT)))).hasSize(2);
    }

    @Test
    void searchesForWordsAsTheyStandThere() {
        String id = received("What? (Again.) " + word + " $5 [x] \\\\E", "2026-10-01T12:00:00Z");
        String q = URLEncoder.encode(word + " $5 [x]", UTF_8);
        assertThat(ids(list("&q=" + q))).containsExactly(id);
        assertThat(ids(list("&q=" + URLEncoder.encode(word + ".*", UTF_8)))).isEmpty();
    }

    @Test
    void leavesOutOtherForums() {
        String id = Samples.newId();
        Log.receive(id, "leeds", "The taxi was late. " + word);
        Log.await(id, 1);
        assertThat(ids(list("&q=" + word))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review=done",
                "from=yesterday",
                "from=2026-10-02&to=2026-10-01",
                "limit=0",
                "limit=201",
                "limit=x",
                "after=x",
                "after=99999999999999999999_x"
            })
    void saysWhatIsWrongWithAQuestion(String query) {
        Api.Answer answer = api.get(LIST + "?" + query, token);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).isNotEmpty();
    }

    private String received(String text, String at) {
        String id = Samples.newId();
        Log.receiveData(
                id,
                "leicestershire",
                Samples.received(id, "leicestershire", text, Instant.parse(at)));
        Log.await(id, 1);
        return id;
    }

    private JsonNode list(String query) {
        Api.Answer answer = api.get(LIST + "?" + query.substring(1), token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
