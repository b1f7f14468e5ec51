package org.parentvoice.notify.suppression;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.notify.follower.EmailAddress;
import org.parentvoice.notify.follower.EmailAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators: how many addresses get no mail, and to lift one. No list can be had. */
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

    record Lift(@Nullable String email) {

        /** Without the address: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Lift[]";
        }
    }

    @GetMapping
    Counts counts() {
        Map<String, Long> counts = suppressions.counts();
        return new Counts(counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@RequestBody Lift request) {
        EmailAddress address =
                addresses
                        .read(request.email())
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
}
