package org.parentvoice.notify.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.notify.delivery.Deliveries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where GOV.UK Notify says what became of a mail. */
@RestController
class NotifyCallbackController {

    static final String PATH = "/api/notify-callback";
    private static final String BEARER = "Bearer ";

    private final Bounces bounces;
    private final Deliveries deliveries;
    private final byte[] token;

    NotifyCallbackController(
            Bounces bounces,
            Deliveries deliveries,
            @Value("${parentvoice.govuk-notify.callback-token:}") String token) {
        this.bounces = bounces;
        this.deliveries = deliveries;
        this.token = token.getBytes(UTF_8);
    }

    /** The fields used here; the address is not among them. */
    record Callback(@Nullable String reference, @Nullable String status) {}

    /** Answers 204 to what it does not know too: Notify would only say it again. */
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callback(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization,
            @RequestBody Callback callback) {
        if (!isNotify(authorization)) {
            throw Problems.of(HttpStatus.UNAUTHORIZED, "The bearer token is not right.");
        }
        Report.Kind kind = kind(callback.status());
        String reference = callback.reference();
        if (kind != null && reference != null) {
            deliveries
                    .find(reference)
                    .ifPresent(each -> bounces.take(each, new Report(kind, reference, null)));
        }
    }

    private static Report.@Nullable Kind kind(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "permanent-failure" -> Report.Kind.PERMANENT;
            case "temporary-failure", "technical-failure" -> Report.Kind.TEMPORARY;
            default -> null;
        };
    }

    /** Takes as long for a wrong token as for a right one. */
    private boolean isNotify(@Nullable String authorization) {
        String given =
                authorization != null && authorization.startsWith(BEARER)
                        ? authorization.substring(BEARER.length())
                        : "";
        return MessageDigest.isEqual(token, given.getBytes(UTF_8)) && token.length > 0;
    }
}
