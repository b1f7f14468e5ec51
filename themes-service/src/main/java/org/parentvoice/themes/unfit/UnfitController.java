package org.parentvoice.themes.unfit;

import org.parentvoice.kit.forum.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What no theme fits, for the forum's coordinators. */
@RestController
class UnfitController {

    private final Forums forums;
    private final UnfitClusters clusters;

    UnfitController(Forums forums, UnfitClusters clusters) {
        this.forums = forums;
        this.clusters = clusters;
    }

    @GetMapping("/api/forums/{forum}/feedback/unfit")
    Unfit unfit(@PathVariable String forum) {
        return clusters.of(forums.get(forum).id());
    }
}
