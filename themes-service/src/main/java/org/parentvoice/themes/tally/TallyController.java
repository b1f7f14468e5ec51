package org.parentvoice.themes.tally;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts for the forum's coordinators: small numbers are not hidden from them. */
@RestController
class TallyController {

    private final Forums forums;
    private final Tallies tallies;

    TallyController(Forums forums, Tallies tallies) {
        this.forums = forums;
        this.tallies = tallies;
    }

    @GetMapping("/api/forums/{forum}/feedback/tally")
    Tally tally(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return tallies.of(forums.get(forum).id(), asOf, from, to);
    }
}
