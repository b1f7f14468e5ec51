package org.parentvoice.notify.subscription;

import java.util.Optional;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.reading.FollowNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The second half of the double opt-in. Opening the link changes nothing: mail scanners open links
 * too. The button does.
 */
@Controller
@RequestMapping("/subscriptions/confirm")
class ConfirmPages {

    private final Subscriptions subscriptions;
    private final FollowLinks links;
    private final FollowNames names;
    private final Forums forums;

    ConfirmPages(Subscriptions subscriptions, FollowLinks links, FollowNames names, Forums forums) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.names = names;
        this.forums = forums;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String token) {
        Optional<Follow> asked = subscriptions.asked(links.readConfirm(token));
        if (asked.isEmpty()) {
            return LinkProblems.gone();
        }
        return new ModelAndView("notify/confirm")
                .addObject("forum", forums.find(asked.get().forum()).orElse(null))
                .addObject("what", names.of(asked.get().what()))
                .addObject("token", token);
    }

    @PostMapping
    ModelAndView confirm(@RequestParam(defaultValue = "") String token) {
        FollowRef ref = links.readConfirm(token);
        if (subscriptions.confirm(ref).isEmpty()) {
            return LinkProblems.gone();
        }
        return SeeOther.page(
                ManagePages.address(links.manageToken(ref.follower()), ManageNews.CONFIRMED));
    }
}
