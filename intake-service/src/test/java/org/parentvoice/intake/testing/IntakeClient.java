package org.parentvoice.intake.testing;

import java.util.Map;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls the service over a real socket and follows no redirect. */
@TestComponent
public class IntakeClient {

    private int port;

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** A caller without a token. */
    public RestTestClient anybody() {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl(baseUrl())
                .build();
    }

    /** A coordinator of this forum. */
    public RestTestClient coordinator(String forum) {
        return anybody()
                .mutate()
                .defaultHeaders(
                        headers -> headers.setBearerAuth(TestStack.issuer().coordinator(forum)))
                .build();
    }

    /** Sends feedback over the API; the answer has {@code id} and {@code receiptUrl}. */
    @SuppressWarnings("unchecked")
    public Map<String, String> send(String forum, Map<String, ?> feedback) {
        Map<String, String> answer =
                anybody()
                        .post()
                        .uri("/api/forums/{forum}/feedback", forum)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(feedback)
                        .exchange()
                        .expectStatus()
                        .isAccepted()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        return answer == null ? Map.of() : answer;
    }

    /** The receipt's path, whatever host the address has. */
    public static String receiptPath(Map<String, String> answer) {
        String url = answer.getOrDefault("receiptUrl", "");
        return url.substring(url.indexOf("/receipts/"));
    }
}
