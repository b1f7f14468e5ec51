package org.parentvoice.actions.rising;

import org.parentvoice.kit.forum.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is louder than usual, as data. */
@RestController
class RisingApi {

    private final Forums forums;
    private final Risings risings;

    RisingApi(Forums forums, Risings risings) {
        this.forums = forums;
        this.risings = risings;
    }

    @GetMapping("/api/forums/{forum}/themes/rising")
    RisingThemes rising(@PathVariable String forum) {
        return risings.of(forums.get(forum).id());
    }
}
