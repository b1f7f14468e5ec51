package org.parentvoice.notify.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.service.notify.Authentication;
import uk.gov.service.notify.NotificationClient;

/**
 * The one call that must not be made twice. The client makes it over {@code HttpURLConnection},
 * which sends a POST again by itself when the connection ends before the answer; Notify does not
 * compare references, and would send two mails.
 */
final class GovukNotifyPost {

    private static final int CREATED = 201;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final NotificationClient client;
    private final Duration timeout;

    /**
     * @param client whose key and address these are
     */
    GovukNotifyPost(NotificationClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    /**
     * Hands over one mail.
     *
     * @param mail as the API wants it
     * @throws IOException when there is no answer; Notify may have the mail all the same
     */
    Reply send(Map<String, ?> mail) throws IOException, InterruptedException {
        String token = new Authentication().create(client.getServiceId(), client.getApiKey());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(client.getBaseUrl() + "/v2/notifications/email"))
                        .timeout(timeout)
                        .header("Authorization", "Bearer " + token)
                        .header("User-Agent", client.getUserAgent())
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(mail)))
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() == CREATED
                ? new Reply(Reply.Kind.ACCEPTED, null)
                : NotifyReplies.of(answer.statusCode(), answer.body());
    }
}
