package org.parentvoice.actions.page;

import java.util.List;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.Commitments;
import org.parentvoice.actions.commitment.web.CommitmentViews;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.problem.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that everybody may see. */
@Controller
class PageController {

    private static final String FORUM = "forum";

    private final Forums forums;
    private final PublicPages pages;
    private final Commitments commitments;
    private final CommitmentViews views;

    PageController(
            Forums forums, PublicPages pages, Commitments commitments, CommitmentViews views) {
        this.forums = forums;
        this.pages = pages;
        this.commitments = commitments;
        this.views = views;
    }

    @GetMapping("/")
    String forums(Model model) {
        model.addAttribute(
                "forums",
                forums.all().stream()
                        .map(each -> pages.summary(each.id(), each.name(), each.council()))
                        .toList());
        return "actions/forums";
    }

    @GetMapping("/forums/{forum}")
    String forum(@PathVariable String forum, Model model) {
        Forum found = forums.get(forum);
        ForumPage page = pages.of(forum);
        model.addAttribute(FORUM, found);
        model.addAttribute("page", page);
        List<Told> loud = page.told().stream().filter(each -> each.voices() != null).toList();
        model.addAttribute("loud", loud);
        model.addAttribute("most", most(loud));
        return "actions/forum";
    }

    @GetMapping("/forums/{forum}/commitments/{id}")
    String commitment(@PathVariable String forum, @PathVariable String id, Model model) {
        Commitment found = commitments.get(id);
        if (!found.forum().equals(forum)) {
            throw Problems.notFound("There is no such commitment in this forum.");
        }
        model.addAttribute(FORUM, forums.get(forum));
        model.addAttribute("commitment", views.full(found));
        model.addAttribute("words", new EntryWords());
        return "actions/commitment";
    }

    /** What the longest bar stands for. */
    private static int most(List<Told> told) {
        return told.stream()
                .mapToInt(each -> each.voices() == null ? 0 : each.voices())
                .max()
                .orElse(0);
    }
}
