package org.parentvoice.themes.quality;

import org.parentvoice.kit.forum.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How well the machine does for one forum, for its coordinators. No words and no names in it. */
@RestController
class QualityController {

    private final Forums forums;
    private final Measuring measuring;

    QualityController(Forums forums, Measuring measuring) {
        this.forums = forums;
        this.measuring = measuring;
    }

    @GetMapping("/api/forums/{forum}/feedback/quality")
    Quality quality(@PathVariable String forum) {
        return measuring.of(forums.get(forum).id());
    }
}
