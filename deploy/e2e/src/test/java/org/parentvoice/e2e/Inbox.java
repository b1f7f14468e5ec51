package org.parentvoice.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The mail that people got. */
final class Inbox {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final Api api;

    Inbox(Api api) {
        this.api = api;
    }

    record Mail(String to, String subject, String text, String html, JsonNode headers) {

        String header(String name) {
            JsonNode value = headers.path(name);
            return value.isArray() ? value.path(0).asString("") : value.asString("");
        }

        /** The first link in the text that has this in it. */
        String link(String part) {
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                if (links.group().contains(part)) {
                    return links.group();
                }
            }
            throw new AssertionError("No link with " + part + " in:\n" + text);
        }
    }

    List<Mail> all() {
        return read("/dev/inbox.json");
    }

    List<Mail> of(String address) {
        return read("/dev/inbox.json?to=" + address);
    }

    private List<Mail> read(String path) {
        var mails = new ArrayList<Mail>();
        for (JsonNode mail : api.get(path).json()) {
            mails.add(
                    new Mail(
                            mail.path("to").asString(),
                            mail.path("subject").asString(),
                            mail.path("text").asString(""),
                            mail.path("html").asString(""),
                            mail.path("headers")));
        }
        return mails;
    }

    /** Waits for the mail to this address whose text has this in it. */
    Mail await(String address, String part) {
        return org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                of(address).stream()
                                        .filter(mail -> mail.text().contains(part))
                                        .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
