package org.parentvoice.intake.safeguarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was held back, for a coordinator of the forum. */
@RestController
@RequestMapping("/api/forums/{forum}/safeguarding")
class SafeguardingController {

    private final Forums forums;
    private final Safeguarding safeguarding;
    private final Clock clock;

    SafeguardingController(Forums forums, Safeguarding safeguarding, Clock clock) {
        this.forums = forums;
        this.safeguarding = safeguarding;
        this.clock = clock;
    }

    record Release(
            @NotBlank(message = "Say who decided")
                    @Size(max = 100, message = "Up to 100 characters")
                    String by) {}

    record Referral(
            @NotBlank(message = "Say who decided")
                    @Size(max = 100, message = "Up to 100 characters")
                    String by,
            @NotBlank(message = "Say who was told")
                    @Size(max = 200, message = "Up to 200 characters")
                    String to,
            @Nullable @Size(max = 2_000, message = "Up to 2,000 characters") String note) {}

    @GetMapping
    List<HeldView> list(
            @PathVariable String forum, @RequestParam(defaultValue = Held.HELD) String state) {
        Instant now = clock.instant();
        return safeguarding.list(forums.get(forum).id(), state).stream()
                .map(held -> HeldView.of(held, now))
                .toList();
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @PathVariable String forum,
            @PathVariable String id,
            @Valid @RequestBody Release release) {
        safeguarding.release(forums.get(forum).id(), id, release.by().strip());
    }

    @PostMapping("/{id}/refer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refer(
            @PathVariable String forum,
            @PathVariable String id,
            @Valid @RequestBody Referral referral) {
        safeguarding.refer(
                forums.get(forum).id(),
                id,
                referral.by().strip(),
                referral.to().strip(),
                referral.note());
    }
}
