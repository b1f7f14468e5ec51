package org.parentvoice.notify.subscription;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.follower.Follow;
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
    private final LastDay lastDay;

    UnsubscribePages(
            Subscriptions subscriptions,
            FollowLinks links,
            FollowNames names,
            RetentionSettings retention,
            LastDay lastDay) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.names = names;
        this.retention = retention;
        this.lastDay = lastDay;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String token) {
        FollowRef ref = links.readStop(token);
        return page("notify/unsubscribe", ref)
                .addObject("goneAt", lastDay.soonAfterStop(ref.follower()).orElse(null))
                .addObject("days", retention.addressAfterLastStop().toDays())
                .addObject("token", token);
    }

    @PostMapping
    ModelAndView stop(@RequestParam(defaultValue = "") String token) {
        FollowRef ref = links.readStop(token);
        ModelAndView page = page("notify/unsubscribed", ref);
        List<String> meant = ref.all() ? ids(subscriptions.stoppedBy(ref)) : ref.followIds();
        subscriptions.stop(ref);
        Optional<Follower> left = subscriptions.follower(ref.follower());
        @Nullable Undo undo = Undo.of(left, names, lastDay);
        boolean ours = left.filter(it -> it.stoppedOnly(meant)).isPresent();
        return page.addObject("manage", left.map(it -> links.manageToken(it.id())).orElse(null))
                .addObject("more", left.filter(it -> !it.confirmed().isEmpty()).isPresent())
                .addObject("undo", ours ? undo : null)
                .addObject("undoBefore", !ours && undo != null)
                .addObject("goneAt", left.flatMap(lastDay::of).orElse(null));
    }

    private static List<String> ids(List<Follow> follows) {
        return follows.stream().map(Follow::id).toList();
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
