package org.parentvoice.themes.unfit;

import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The same as a page on the desk. */
@Controller
class UnfitPage {

    private final Forums forums;
    private final UnfitClusters clusters;

    UnfitPage(Forums forums, UnfitClusters clusters) {
        this.forums = forums;
        this.clusters = clusters;
    }

    @GetMapping("/forums/{forum}/desk/review/unfit")
    String page(@PathVariable("forum") String forumId, Model model) {
        Forum forum = forums.get(forumId);
        model.addAttribute("forum", forum);
        model.addAttribute("unfit", clusters.of(forum.id()));
        return "themes/unfit";
    }
}
