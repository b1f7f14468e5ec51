package org.parentvoice.notify.subscription;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.reading.FollowNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own page: who holds the link from our mail may open it. */
@Controller
@RequestMapping("/subscriptions/manage")
class ManagePages {

    private static final String PATH = "/subscriptions/manage";

    private final Subscriptions subscriptions;
    private final FollowLinks links;
    private final FollowNames names;

    ManagePages(Subscriptions subscriptions, FollowLinks links, FollowNames names) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.names = names;
    }

    static String address(String token, ManageNews news) {
        return PATH + "?token=" + token + "&done=" + news.word();
    }

    /** One line of the page. */
    record Line(String id, String what, String path, String frequency) {}

    @GetMapping
    ModelAndView page(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String done) {
        Optional<Follower> follower = subscriptions.follower(links.readManage(token));
        return new ModelAndView("notify/manage")
                .addObject("token", token)
                .addObject("done", ManageNews.of(done).map(ManageNews::words).orElse(null))
                .addObject("erased", ManageNews.ERASED.word().equals(done))
                .addObject("paused", follower.map(Follower::paused).orElse(false))
                .addObject("lines", follower.map(this::lines).orElse(List.of()))
                .addObject("frequencies", FrequencyChoice.ALL);
    }

    @PostMapping("/frequency")
    ModelAndView frequency(
            @RequestParam(defaultValue = "") String token,
            @RequestParam String follow,
            @RequestParam String frequency) {
        String follower = links.readManage(token);
        Frequency.of(frequency).ifPresent(wanted -> subscriptions.every(follower, follow, wanted));
        return back(token, ManageNews.CHANGED);
    }

    @PostMapping("/stop")
    ModelAndView stop(@RequestParam(defaultValue = "") String token, @RequestParam String follow) {
        subscriptions.stop(new FollowRef(links.readManage(token), follow));
        return back(token, ManageNews.STOPPED);
    }

    @PostMapping("/stop-all")
    ModelAndView stopAll(@RequestParam(defaultValue = "") String token) {
        subscriptions.stop(new FollowRef(links.readManage(token), FollowRef.ALL));
        return back(token, ManageNews.STOPPED_ALL);
    }

    @PostMapping("/pause")
    ModelAndView pause(@RequestParam(defaultValue = "") String token) {
        subscriptions.pause(links.readManage(token));
        return back(token, ManageNews.PAUSED);
    }

    @PostMapping("/resume")
    ModelAndView resume(@RequestParam(defaultValue = "") String token) {
        subscriptions.resume(links.readManage(token));
        return back(token, ManageNews.RESUMED);
    }

    @PostMapping("/erase")
    ModelAndView erase(@RequestParam(defaultValue = "") String token) {
        subscriptions.erase(links.readManage(token));
        return back(token, ManageNews.ERASED);
    }

    private static ModelAndView back(String token, ManageNews news) {
        return Redirects.to(address(token, news));
    }

    private List<Line> lines(Follower follower) {
        return follower.confirmed().stream().map(this::line).toList();
    }

    private Line line(Follow follow) {
        return new Line(
                follow.id(),
                names.of(follow.what()),
                names.path(follow.what()),
                follow.frequency().word());
    }
}
