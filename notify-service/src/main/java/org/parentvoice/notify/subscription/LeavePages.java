package org.parentvoice.notify.subscription;

import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.retention.RetentionSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The end of all emails, and of what we know: asked once more before it is done. */
@Controller
@RequestMapping("/subscriptions/manage")
class LeavePages {

    private final Subscriptions subscriptions;
    private final FollowLinks links;
    private final RetentionSettings retention;
    private final LastDay lastDay;

    LeavePages(
            Subscriptions subscriptions,
            FollowLinks links,
            RetentionSettings retention,
            LastDay lastDay) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.retention = retention;
        this.lastDay = lastDay;
    }

    @GetMapping("/stop-all")
    ModelAndView askToStop(@RequestParam(defaultValue = "") String token) {
        return sure(token, false);
    }

    @PostMapping("/stop-all")
    ModelAndView stopAll(@RequestParam(defaultValue = "") String token) {
        subscriptions.stop(new FollowRef(links.readManage(token), FollowRef.ALL));
        return ManagePages.back(token, ManageNews.STOPPED_ALL);
    }

    @GetMapping("/erase")
    ModelAndView askToErase(@RequestParam(defaultValue = "") String token) {
        return sure(token, true);
    }

    @PostMapping("/erase")
    ModelAndView erase(@RequestParam(defaultValue = "") String token) {
        subscriptions.erase(links.readManage(token));
        return ManagePages.back(token, ManageNews.ERASED);
    }

    private ModelAndView sure(String token, boolean erase) {
        String id = links.readManage(token);
        return new ModelAndView("notify/sure")
                .addObject("token", token)
                .addObject("erase", erase)
                .addObject("days", retention.addressAfterLastStop().toDays())
                .addObject("goneAt", lastDay.soonAfterStop(id).orElse(null))
                .addObject("recordDays", retention.records().toDays())
                .addObject("backTo", "/subscriptions/manage?token=" + token);
    }
}
