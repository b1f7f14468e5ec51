package org.parentvoice.notify.subscription;

import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.link.FollowLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A break from all emails, and whether they may come at night. */
@Controller
@RequestMapping("/subscriptions/manage")
class PausePages {

    private final Subscriptions subscriptions;
    private final FollowLinks links;

    PausePages(Subscriptions subscriptions, FollowLinks links) {
        this.subscriptions = subscriptions;
        this.links = links;
    }

    @PostMapping("/pause")
    ModelAndView pause(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String length) {
        subscriptions.pause(links.readManage(token), Break.of(length).orElse(Break.UNTIL_I_SAY));
        return ManagePages.back(token, ManageNews.PAUSED);
    }

    @PostMapping("/resume")
    ModelAndView resume(@RequestParam(defaultValue = "") String token) {
        subscriptions.resume(links.readManage(token));
        return ManagePages.back(token, ManageNews.RESUMED);
    }

    @PostMapping("/night")
    ModelAndView night(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "false") boolean anyTime) {
        subscriptions.atNight(links.readManage(token), anyTime);
        return ManagePages.back(token, anyTime ? ManageNews.NIGHT : ManageNews.DAY);
    }
}
