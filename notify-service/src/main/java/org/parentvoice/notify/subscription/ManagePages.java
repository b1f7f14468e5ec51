package org.parentvoice.notify.subscription;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.reading.FollowNames;
import org.parentvoice.notify.timing.Timing;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
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
    private final Timing timing;
    private final LastDay lastDay;

    ManagePages(
            Subscriptions subscriptions,
            FollowLinks links,
            FollowNames names,
            Timing timing,
            LastDay lastDay) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.names = names;
        this.timing = timing;
        this.lastDay = lastDay;
    }

    static String address(String token, ManageNews news) {
        return PATH + "?token=" + token + "&done=" + news.word();
    }

    static ModelAndView back(String token, ManageNews news) {
        return SeeOther.page(address(token, news));
    }

    /** One line of the page. */
    record Line(String id, String what, String path, String frequency) {}

    @GetMapping
    ModelAndView page(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String done) {
        String id = links.readManage(token);
        Optional<Follower> follower = subscriptions.follower(id);
        Optional<ManageNews> news = ManageNews.of(done);
        return new ModelAndView("notify/manage")
                .addObject("token", token)
                .addObject("done", banner(news, true))
                .addObject("notDone", banner(news, false))
                .addObject("known", follower.isPresent())
                .addObject("undo", Undo.of(follower, names, lastDay))
                .addObject("goneAt", follower.flatMap(lastDay::of).orElse(null))
                .addObject("noEmails", subscriptions.noEmails(id).orElse(null))
                .addObject("paused", follower.map(Follower::paused).orElse(false))
                .addObject("pausedUntil", follower.map(Follower::pausedUntil).orElse(null))
                .addObject("quiet", timing.quietHours().orElse(null))
                .addObject("anyTime", follower.map(Follower::anyTime).orElse(false))
                .addObject("lines", follower.map(this::lines).orElse(List.of()))
                .addObject("breaks", Break.values())
                .addObject("frequencies", FrequencyChoice.all(timing.quietHours()));
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

    @PostMapping("/undo")
    ModelAndView undo(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable List<String> follow) {
        boolean undone = subscriptions.undoStop(links.readManage(token), follow);
        return back(token, undone ? ManageNews.BACK : ManageNews.TOO_LATE);
    }

    private static @Nullable String banner(Optional<ManageNews> news, boolean done) {
        return news.filter(it -> it.done() == done).map(ManageNews::words).orElse(null);
    }

    private List<Line> lines(Follower follower) {
        return follower.confirmed().stream().map(this::line).toList();
    }

    private Line line(Follow follow) {
        return new Line(
                follow.id(),
                StringUtils.capitalize(names.of(follow.what())),
                names.path(follow.what()),
                follow.frequency().word());
    }
}
