package org.parentvoice.notify.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API of GOV.UK Notify over real HTTP, as docs.notifications.service.gov.uk/rest-api.html
 * describes it: it checks the token and what it is given, keeps what it took, and says so when
 * asked. It does not compare references: what it gets twice, it takes twice.
 */
public final class GovukNotify implements AutoCloseable {

    public static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    public static final String KEY = "forum-" + SERVICE + "-" + SECRET;

    private static final String BEARER = "Bearer ";
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A mail that it took, and so will send. */
    public record Mail(
            String id,
            String to,
            String subject,
            String body,
            String reference,
            @Nullable String oneClick) {}

    /** What comes of one attempt, instead of what should. */
    public sealed interface Trouble permits Refusal, Silence {}

    /** It says no, as it does. */
    public record Refusal(int status, String error, String message) implements Trouble {}

    /** It reads the request and says nothing. */
    public enum Silence implements Trouble {
        /** It takes the mail, and hangs up before it says so. */
        TAKEN,
        /** It hangs up before it took the mail. */
        LOST,
        /** It never comes to an end. */
        ENDLESS
    }

    private final HttpServer server;
    private final Map<String, Queue<Trouble>> troubles = new ConcurrentHashMap<>();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private final List<String> askedFor = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public GovukNotify() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v2/notifications/email", this::send);
        server.createContext("/v2/notifications", this::list);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the next attempts for this address come to; all is well after them. */
    public void next(String to, Trouble... next) {
        troubles.computeIfAbsent(to, any -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
    }

    /** Every attempt to send to this address, whatever came of it. */
    public List<JsonNode> received(String to) {
        return received.stream().filter(json -> text(json, "email_address").equals(to)).toList();
    }

    /** The mails that this address will get. */
    public List<Mail> taken(String to) {
        return taken.stream().filter(mail -> mail.to().equals(to)).toList();
    }

    /** How often somebody asked whether it has a mail with this reference. */
    public long askedFor(String reference) {
        return askedFor.stream().filter(reference::equals).count();
    }

    /** What it posts to us when it knows what became of a mail. */
    public static String callback(Mail mail, String status) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", mail.id()).put("reference", mail.reference()).put("to", mail.to());
        json.put("status", status).put("created_at", "2026-11-03T12:15:30.000000Z");
        json.put("completed_at", "2026-11-03T12:15:31.000000Z");
        json.put("sent_at", "2026-11-03T12:15:30.000000Z").put("notification_type", "email");
        return json.put("template_id", TEMPLATE).put("template_version", 1).toString();
    }

    private void send(HttpExchange exchange) throws IOException {
        JsonNode json = JSON.readTree(exchange.getRequestBody().readAllBytes());
        received.add(json);
        Queue<Trouble> planned = troubles.get(text(json, "email_address"));
        Trouble trouble = planned == null ? null : planned.poll();
        Refusal refusal = trouble instanceof Refusal it ? it : refusal(exchange, json);
        if (trouble == Silence.ENDLESS) {
            awaitEnd();
        }
        if (trouble == Silence.ENDLESS || trouble == Silence.LOST) {
            exchange.close();
        } else if (refusal != null) {
            answer(exchange, refusal);
        } else {
            Mail mail = mail(json);
            taken.add(mail);
            if (trouble == Silence.TAKEN) {
                exchange.close();
            } else {
                answer(exchange, 201, created(mail));
            }
        }
    }

    private static Mail mail(JsonNode json) {
        JsonNode words = json.path("personalisation");
        return new Mail(
                UUID.randomUUID().toString(),
                text(json, "email_address"),
                text(words, "subject"),
                text(words, "body"),
                text(json, "reference"),
                json.path("one_click_unsubscribe_url").asString(null));
    }

    private static @Nullable Refusal refusal(HttpExchange exchange, JsonNode json) {
        String oneClick = json.path("one_click_unsubscribe_url").asString("https:");
        JsonNode words = json.path("personalisation");
        if (!isOurs(exchange)) {
            return new Refusal(403, "AuthError", "Invalid token: API key not found");
        }
        if (!ADDRESS.matcher(text(json, "email_address")).matches()) {
            return new Refusal(400, "ValidationError", "email_address Not a valid email address");
        }
        if (!oneClick.startsWith("https:")) {
            return new Refusal(
                    400, "ValidationError", "one_click_unsubscribe_url is not a valid https url");
        }
        if (!text(json, "template_id").equals(TEMPLATE)) {
            return new Refusal(400, "BadRequestError", "Template not found");
        }
        return words.has("subject") && words.has("body")
                ? null
                : new Refusal(400, "BadRequestError", "Missing personalisation: subject, body");
    }

    private static boolean isOurs(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return false;
        }
        try {
            var token = SignedJWT.parse(header.substring(BEARER.length()));
            Date issued = token.getJWTClaimsSet().getIssueTime();
            return token.verify(new MACVerifier(SECRET))
                    && SERVICE.equals(token.getJWTClaimsSet().getIssuer())
                    && issued != null
                    && Duration.between(issued.toInstant(), Instant.now()).abs().compareTo(SKEW)
                            <= 0;
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        String reference =
                URLDecoder.decode(query.replaceFirst("(^|.*&)reference=([^&]*).*", "$2"), UTF_8);
        askedFor.add(reference);
        if (!isOurs(exchange)) {
            answer(exchange, new Refusal(403, "AuthError", "Invalid token: API key not found"));
            return;
        }
        ObjectNode json = JSON.createObjectNode();
        var found = json.putArray("notifications");
        taken.stream()
                .filter(mail -> mail.reference().equals(reference))
                .forEach(mail -> found.add(known(mail)));
        json.putObject("links").put("current", url() + "/v2/notifications?" + query);
        answer(exchange, 200, json);
    }

    private ObjectNode created(Mail mail) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", mail.id()).put("reference", mail.reference());
        json.put("uri", url() + "/v2/notifications/" + mail.id()).putNull("scheduled_for");
        json.putObject("content")
                .put("subject", mail.subject())
                .put("body", mail.body())
                .put("from_email", "forum@notifications.service.gov.uk")
                .put("one_click_unsubscribe_url", mail.oneClick());
        template(json);
        return json;
    }

    private ObjectNode known(Mail mail) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", mail.id()).put("reference", mail.reference());
        json.put("email_address", mail.to()).put("type", "email").put("status", "sending");
        json.put("subject", mail.subject()).put("body", mail.body());
        json.put("created_at", "2026-11-03T12:15:30.000000Z").put("cost_in_pounds", 0);
        json.put("is_cost_data_ready", false).putObject("cost_details");
        for (String none :
                List.of("phone_number", "postage", "sent_at", "completed_at", "created_by_name")) {
            json.putNull(none);
        }
        for (int line = 1; line <= 6; line++) {
            json.putNull("line_" + line);
        }
        json.putNull("estimated_delivery");
        template(json);
        return json;
    }

    private void template(ObjectNode json) {
        json.putObject("template")
                .put("id", TEMPLATE)
                .put("version", 1)
                .put("uri", url() + "/v2/template/" + TEMPLATE);
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }

    private static void answer(HttpExchange exchange, Refusal refusal) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("status_code", refusal.status());
        json.putArray("errors")
                .addObject()
                .put("error", refusal.error())
                .put("message", refusal.message());
        answer(exchange, refusal.status(), json);
    }

    private static void answer(HttpExchange exchange, int status, JsonNode json)
            throws IOException {
        byte[] bytes = json.toString().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
