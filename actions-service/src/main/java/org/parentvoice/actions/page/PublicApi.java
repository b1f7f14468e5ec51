package org.parentvoice.actions.page;

import java.util.List;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may see, as data. */
@RestController
@RequestMapping("/api/forums")
class PublicApi {

    private final Forums forums;
    private final PublicPages pages;

    PublicApi(Forums forums, PublicPages pages) {
        this.forums = forums;
        this.pages = pages;
    }

    @GetMapping
    List<ForumSummary> all() {
        return forums.all().stream().map(this::summary).toList();
    }

    @GetMapping("/{forum}")
    ForumSummary one(@PathVariable String forum) {
        return summary(forums.get(forum));
    }

    @GetMapping("/{forum}/page")
    ForumPage page(@PathVariable String forum) {
        return pages.of(forums.get(forum).id());
    }

    private ForumSummary summary(Forum forum) {
        return pages.summary(forum.id(), forum.name(), forum.council());
    }
}
