package org.parentvoice.notify.subscription;

import java.util.List;
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
 * The link in every mail. RFC 8058: a POST stops it at once, with 200 and no redirect, whether a
 * person pressed our button or their mail program did it for them. A GET only shows the button.
 */
@Controller
@RequestMapping("/subscriptions/unsubscribe")
class UnsubscribePages {

    private final Subscriptions subscriptions;
    private final FollowLinks links;
    private final FollowNames names;

    UnsubscribePages(Subscriptions subscriptions, FollowLinks links, FollowNames names) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.names = names;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String token) {
        return page("notify/unsubscribe", links.readStop(token)).addObject("token", token);
    }

    @PostMapping
    ModelAndView stop(@RequestParam(defaultValue = "") String token) {
        FollowRef ref = links.readStop(token);
        ModelAndView page = page("notify/unsubscribed", ref);
        subscriptions.stop(ref);
        boolean more = subscriptions.follower(ref.follower()).isPresent();
        return page.addObject("manage", more ? links.manageToken(ref.follower()) : null);
    }

    private ModelAndView page(String view, FollowRef ref) {
        List<String> what =
                subscriptions.follower(ref.follower()).stream()
                        .flatMap(
                                it ->
                                        ref.followIds().stream()
                                                .flatMap(id -> it.follow(id).stream()))
                        .map(follow -> names.of(follow.what()))
                        .toList();
        return new ModelAndView(view).addObject("what", what);
    }
}
