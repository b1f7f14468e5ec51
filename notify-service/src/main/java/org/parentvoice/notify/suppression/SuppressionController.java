package org.parentvoice.notify.suppression;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.notify.follower.EmailAddress;
import org.parentvoice.notify.follower.EmailAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators: how many addresses get no mail, and to lift some. No list can be had. */
@RestController
@RequestMapping("/api/ops/notify/suppressions")
class SuppressionController {

    private static final Logger LOG = LoggerFactory.getLogger(SuppressionController.class);

    private final Suppressions suppressions;
    private final EmailAddresses addresses;

    SuppressionController(Suppressions suppressions, EmailAddresses addresses) {
        this.suppressions = suppressions;
        this.addresses = addresses;
    }

    record Counts(long total, Map<String, Long> byReason) {}

    /**
     * Which to lift: the one of this address, or all for a reason since an instant.
     *
     * @param reason {@code refused} or {@code bounced}
     */
    record Lift(@Nullable String email, @Nullable String reason, @Nullable Instant since) {

        /** Without the address: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Lift[]";
        }
    }

    record Lifted(long lifted) {}

    @GetMapping
    Counts counts() {
        Map<String, Long> counts = suppressions.counts();
        return new Counts(counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }

    /** Answers 204 for one address, and with how many there were for a reason. */
    @DeleteMapping
    ResponseEntity<Lifted> lift(@RequestBody Lift request) {
        if (request.reason() == null && request.since() == null) {
            liftOne(request.email());
            return ResponseEntity.noContent().build();
        }
        if (request.email() != null) {
            throw Problems.invalid("email", "Give an email address, or a reason and since when");
        }
        return ResponseEntity.ok(new Lifted(liftAll(request.reason(), request.since())));
    }

    private void liftOne(@Nullable String email) {
        EmailAddress address =
                addresses
                        .read(email)
                        .orElseThrow(
                                () ->
                                        Problems.invalid(
                                                "email",
                                                "Enter an email address like name@example.com"));
        if (!suppressions.lift(address.id())) {
            throw Problems.notFound("Mail to this address is not stopped.");
        }
        LOG.info("An operator lifted the suppression of {}", address.id());
    }

    private long liftAll(@Nullable String word, @Nullable Instant since) {
        Reason reason =
                Arrays.stream(Reason.values())
                        // Each of these is somebody's wish, and lifted one by one.
                        .filter(each -> each != Reason.COMPLAINED)
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> Problems.invalid("reason", "Say refused or bounced"));
        if (since == null) {
            throw Problems.invalid("since", "Say since when, like 2026-11-03T10:00:00Z");
        }
        long lifted = suppressions.lift(reason, since);
        LOG.warn("An operator lifted {} suppressions ({})", lifted, reason.word());
        return lifted;
    }
}
