package org.parentvoice.notify.subscription;

import java.util.Optional;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.reading.FollowNames;
import org.parentvoice.notify.retention.RetentionSettings;
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
    private final RetentionSettings retention;

    UnsubscribePages(
            Subscriptions subscriptions,
            FollowLinks links,
            FollowNames names,
            RetentionSettings retention) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.names = names;
        this.retention = retention;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String token) {
        return page("notify/unsubscribe", links.readStop(token))
                .addObject("days", retention.addressAfterLastStop().toDays())
                .addObject("token", token);
    }

    @PostMapping
    ModelAndView stop(@RequestParam(defaultValue = "") String token) {
        FollowRef ref = links.readStop(token);
        ModelAndView page = page("notify/unsubscribed", ref);
        subscriptions.stop(ref);
        Optional<Follower> left = subscriptions.follower(ref.follower());
        return page.addObject("manage", left.map(it -> links.manageToken(it.id())).orElse(null))
                .addObject("more", left.filter(it -> !it.confirmed().isEmpty()).isPresent())
                .addObject("undo", Undo.of(left, names))
                .addObject("goneAt", left.flatMap(subscriptions::goneAt).orElse(null));
    }

    private ModelAndView page(String view, FollowRef ref) {
        return new ModelAndView(view)
                .addObject("all", ref.all())
                .addObject(
                        "what",
                        subscriptions.stoppedBy(ref).stream()
                                .map(follow -> names.of(follow.what()))
                                .toList());
    }
}
