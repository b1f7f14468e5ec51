package org.parentvoice.themes.quality;

import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The same in words. */
@Controller
class QualityPage {

    private final Forums forums;
    private final Measuring measuring;

    QualityPage(Forums forums, Measuring measuring) {
        this.forums = forums;
        this.measuring = measuring;
    }

    @GetMapping("/forums/{forum}/desk/review/quality")
    ModelAndView quality(@PathVariable("forum") String forumId) {
        Forum forum = forums.get(forumId);
        return new ModelAndView("themes/quality")
                .addObject("forum", forum)
                .addObject("quality", measuring.of(forum.id()))
                .addObject("mostWaiting", SampleReader.MOST_WAITING);
    }
}
