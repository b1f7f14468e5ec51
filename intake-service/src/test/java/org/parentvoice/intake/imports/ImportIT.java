package org.parentvoice.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parentvoice.intake.feedback.Consent;
import org.parentvoice.intake.feedback.Feedback;
import org.parentvoice.intake.feedback.Provenance;
import org.parentvoice.intake.imports.Import.Chunk;
import org.parentvoice.intake.testing.IntakeClient;
import org.parentvoice.intake.testing.IntakeIntegrationTest;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@IntakeIntegrationTest
class ImportIT {

    private static final String API = "/api/forums/leeds/feedback/imports";
    private static final String FILE =
            """
            text,channel,occurred_on,consent_quote
            "My son Jamie waits,
            still",survey,03/11/2025,yes
            "broken" line,survey,,
            Same words,phone,,no
            Same words,phone,,no
            ,survey,,
            Bad day,survey,31/02/2025,
            He keeps cutting himself,survey,,
            """;

    private final TestTopic topic = new TestTopic("feedback.received");
    private final IntakeClient client;
    private final MongoTemplate mongo;

    @Autowired
    ImportIT(IntakeClient client, MongoTemplate mongo) {
        this.client = client;
        this.mongo = mongo;
    }

    @Test
    void oneBadLineRejectsThatLineAndTwiceIsOnce() {
        Map<String, Object> first = finished(upload(API, FILE.getBytes(UTF_8)));
        assertThat(first)
                .containsEntry("state", "done")
                .containsEntry("total", 7)
                .containsEntry("accepted", 4)
                .containsEntry("duplicates", 0);
        assertThat(lines(first)).containsExactly(4, 7, 8);
        assertThat(published("importId\":\"" + first.get("importId")))
                .hasSize(3)
                .anySatisfy(
                        json ->
                                assertThat(json)
                                        .contains("My son [name removed] waits,\\nstill")
                                        .contains("\"line\":2"))
                .noneSatisfy(json -> assertThat(json).contains("cutting himself"));
        assertThat(mongo.findAll(Chunk.class))
                .noneSatisfy(
                        chunk ->
                                assertThat(chunk.id())
                                        .startsWith(String.valueOf(first.get("importId"))));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                finished(
                                                        upload(
                                                                API,
                                                                ("\uFEFF" + FILE)
                                                                        .replace("\n", "\r\n")
                                                                        .getBytes(UTF_8))))
                                        .containsEntry("accepted", 0)
                                        .containsEntry("duplicates", 4));
    }

    @Test
    void goesOnAfterAKill() {
        String id = UUID.randomUUID().toString();
        List<Feedback> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(row(id, i + 2));
        }
        mongo.insert(new Chunk(Chunk.id(id, 1), rows.subList(2, 4)));
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
        mongo.insert(
                new Import(
                        id,
                        "leeds",
                        longAgo,
                        "coordinator",
                        Import.RUNNING,
                        4,
                        2,
                        1,
                        2,
                        0,
                        List.of(),
                        "a process that was killed",
                        longAgo,
                        null));
        await().untilAsserted(
                        () ->
                                assertThat(view(id))
                                        .containsEntry("state", "done")
                                        .containsEntry("accepted", 4));
        assertThat(published("importId\":\"" + id)).hasSize(2);
    }

    @Test
    void aCutOffUploadSaysSo() {
        String id = UUID.randomUUID().toString();
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
        mongo.insert(new Chunk(Chunk.id(id, 0), List.of(row(id, 2))));
        mongo.insert(
                new Import(
                        id,
                        "leeds",
                        longAgo,
                        "coordinator",
                        Import.STORING,
                        1,
                        1,
                        0,
                        0,
                        0,
                        List.of(),
                        "",
                        longAgo,
                        null));
        await().untilAsserted(() -> assertThat(view(id)).containsEntry("state", "failed"));
        assertThat(mongo.findById(Chunk.id(id, 0), Chunk.class)).isNull();
        assertThat(published("importId\":\"" + id)).isEmpty();
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        upload(API, "a,b\n1,2".getBytes(UTF_8))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("file");
        upload(API, ("text\n" + "x\n".repeat(10_001)).getBytes(UTF_8))
                .expectStatus()
                .isBadRequest();
        upload(API, new byte[5_500_000])
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(ImportController.TOO_LARGE);
        upload(API, new byte[20_000_000]).expectStatus().isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        upload("/api/forums/leicestershire/feedback/imports", FILE.getBytes(UTF_8))
                .expectStatus()
                .isForbidden();
        client.coordinator("leeds").get().uri(API + "/none").exchange().expectStatus().isNotFound();
    }

    @Test
    void worksFromThePage() {
        String page = "/forums/leeds/desk/import";
        assertThat(
                        html(
                                client.coordinator("leeds")
                                        .get()
                                        .uri(page)
                                        .accept(MediaType.TEXT_HTML)
                                        .exchange(),
                                HttpStatus.OK))
                .contains("multipart/form-data")
                .contains("occurred_on");
        String progress =
                upload(page, "text\nFrom the page\n,\n\"no\" good\n".getBytes(UTF_8))
                        .expectStatus()
                        .isEqualTo(HttpStatus.SEE_OTHER)
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getFirst("Location");
        String path = String.valueOf(progress).replaceFirst("^https?://[^/]+", "");
        await().untilAsserted(
                        () ->
                                assertThat(
                                                html(
                                                        client.coordinator("leeds")
                                                                .get()
                                                                .uri(path)
                                                                .accept(MediaType.TEXT_HTML)
                                                                .exchange(),
                                                        HttpStatus.OK))
                                        .contains("Your answers are in")
                                        .contains("quotation marks")
                                        .doesNotContain("http-equiv=\"refresh\""));
        assertThat(html(upload(page, new byte[0]), HttpStatus.BAD_REQUEST))
                .contains("Choose a file");
        assertThat(html(upload(page, "x".getBytes(UTF_8)), HttpStatus.BAD_REQUEST))
                .contains("column called text");
        assertThat(html(upload(page, new byte[5_500_000]), HttpStatus.CONTENT_TOO_LARGE))
                .contains("up to 5 MB");
    }

    private static Feedback row(String importId, int line) {
        return new Feedback(
                UUID.randomUUID().toString(),
                "leeds",
                "Row " + line,
                null,
                "survey",
                LocalDate.of(2026, 1, 1),
                Instant.parse("2026-01-01T00:00:00Z"),
                1,
                Consent.NONE,
                null,
                null,
                null,
                Provenance.imported(importId, line));
    }

    private ResponseSpec upload(String address, byte[] file) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(file)).filename("answers.csv");
        return client.coordinator("leeds")
                .post()
                .uri(address)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .accept(
                        address.startsWith("/api")
                                ? MediaType.APPLICATION_JSON
                                : MediaType.TEXT_HTML)
                .body(parts.build())
                .exchange();
    }

    private Map<String, Object> finished(ResponseSpec upload) {
        Map<?, ?> answer =
                upload.expectStatus()
                        .isAccepted()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        String id = String.valueOf(answer == null ? null : answer.get("importId"));
        return await().until(() -> view(id), view -> !"running".equals(view.get("state")));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> view(String id) {
        Map<String, Object> view =
                client.coordinator("leeds")
                        .get()
                        .uri(API + "/" + id)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        return view == null ? Map.of() : view;
    }

    private static List<Object> lines(Map<String, Object> view) {
        var rejected = (List<?>) view.getOrDefault("rejected", List.of());
        return new ArrayList<>(
                rejected.stream().map(each -> (Object) ((Map<?, ?>) each).get("line")).toList());
    }

    private List<String> published(String part) {
        return topic.all().stream()
                .filter(each -> each.value() != null)
                .map(each -> new String(each.value(), UTF_8))
                .filter(json -> json.contains(part))
                .toList();
    }

    private static String html(ResponseSpec answer, HttpStatus status) {
        return String.valueOf(
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
