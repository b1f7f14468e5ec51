package org.parentvoice.actions.desk;

import org.parentvoice.kit.forum.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The coordinator's first page. */
@Controller
class DeskController {

    private final Forums forums;
    private final Desks desks;

    DeskController(Forums forums, Desks desks) {
        this.forums = forums;
        this.desks = desks;
    }

    @GetMapping("/forums/{forum}/desk")
    String desk(@PathVariable String forum, Model model) {
        model.addAttribute("forum", forums.get(forum));
        model.addAttribute("desk", desks.of(forum));
        return "actions/desk";
    }
}
