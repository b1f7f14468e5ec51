package org.parentvoice.notify.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators: stop all mail, and let it go on. */
@RestController
@RequestMapping("/api/ops/notify/sending")
class SendingController {

    private static final Logger LOG = LoggerFactory.getLogger(SendingController.class);
    private static final int LONGEST_REASON = 500;

    private final SendingSwitch sending;

    SendingController(SendingSwitch sending) {
        this.sending = sending;
    }

    record Request(@Nullable Boolean paused, @Nullable String reason) {}

    record View(boolean paused, @Nullable String reason, @Nullable Instant since) {

        static View of(SendingSwitch.State state) {
            return new View(state.paused(), state.reason(), state.since());
        }
    }

    @GetMapping
    View get() {
        return View.of(sending.state());
    }

    @PutMapping
    View put(@RequestBody Request request) {
        if (request.paused() == null) {
            throw Problems.invalid("paused", "Say true to stop all mail, or false to let it go on");
        }
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (request.paused() && reason.isEmpty()) {
            throw Problems.invalid("reason", "Say why, for those who wonder later");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Problems.invalid("reason", "Use at most " + LONGEST_REASON + " characters");
        }
        LOG.warn(
                request.paused()
                        ? "An operator has stopped all mail"
                        : "An operator lets mail go on");
        return View.of(sending.set(request.paused(), reason.isEmpty() ? null : reason));
    }
}
