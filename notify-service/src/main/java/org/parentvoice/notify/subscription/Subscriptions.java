package org.parentvoice.notify.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.answer.Answers;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.follower.EmailAddress;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.retention.RetentionSettings;
import org.parentvoice.notify.suppression.Suppressions;
import org.springframework.stereotype.Component;

/**
 * Following, from asking to being forgotten. Nothing here says whether an address is known: what
 * there is to say goes to the address.
 */
@Component
class Subscriptions {

    private final Followers followers;
    private final Deliveries deliveries;
    private final Answers answers;
    private final Suppressions suppressions;
    private final SubscriptionSettings settings;
    private final RetentionSettings retention;
    private final Clock clock;

    Subscriptions(
            Followers followers,
            Deliveries deliveries,
            Answers answers,
            Suppressions suppressions,
            SubscriptionSettings settings,
            RetentionSettings retention,
            Clock clock) {
        this.followers = followers;
        this.deliveries = deliveries;
        this.answers = answers;
        this.suppressions = suppressions;
        this.settings = settings;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Asks to follow. A mail goes out unless one did a moment ago: its id is made of the instant
     * that the follower's document has, so that a repeated request owes the same mail again.
     */
    void ask(Ask ask) {
        Follower follower =
                followers.ask(
                        ask.address(),
                        ask.target(),
                        ask.frequency(),
                        settings.waits(),
                        clock.instant());
        follower.follow(ask.target().followId())
                .ifPresent(follow -> deliveries.owe(List.of(letter(follower, follow))));
    }

    /** Sends a new link to whoever this is: to the page, and to confirm what is not confirmed. */
    void sendLink(EmailAddress address) {
        Instant now = clock.instant();
        Optional<Follower> found = followers.find(address.id());
        if (found.isEmpty()) {
            return;
        }
        var letters = new ArrayList<Delivery>();
        for (Follow follow : found.get().follows()) {
            if (!follow.confirmed()) {
                followers
                        .ask(address, follow.what(), follow.frequency(), settings.waits(), now)
                        .follow(follow.id())
                        .ifPresent(asked -> letters.add(letter(found.get(), asked)));
            }
        }
        // Who has left may want to come back, or to have the address erased at once.
        Stream.concat(found.get().confirmed().stream(), found.get().undoable().stream())
                .findFirst()
                .map(Follow::forum)
                .ifPresent(
                        forum ->
                                followers
                                        .link(address.id(), settings.waits(), now)
                                        .ifPresent(
                                                asked ->
                                                        letters.add(
                                                                link(forum, address.id(), asked))));
        deliveries.owe(letters);
    }

    /** What this link names, if there is something. */
    Optional<Follow> asked(FollowRef ref) {
        return followers.find(ref.follower()).flatMap(it -> it.follow(ref.followId()));
    }

    /** What this link stops. */
    List<Follow> stoppedBy(FollowRef ref) {
        return followers.find(ref.follower()).stream()
                .flatMap(
                        it ->
                                ref.all()
                                        ? it.confirmed().stream()
                                        : ref.followIds().stream()
                                                .flatMap(id -> it.follow(id).stream()))
                .toList();
    }

    Optional<Follow> confirm(FollowRef ref) {
        suppressions.proved(ref.follower());
        return followers
                .confirm(ref.follower(), ref.followId(), retention.keeps(), clock.instant())
                .flatMap(it -> it.follow(ref.followId()));
    }

    Optional<Follower> follower(String id) {
        return followers.find(id);
    }

    /** Why nothing is sent to this address, if nothing is. */
    Optional<NoEmails> noEmails(String follower) {
        return suppressions.of(follower).map(NoEmails::of);
    }

    void every(String follower, String followId, Frequency frequency) {
        followers.every(follower, followId, frequency);
    }

    /** Stops these; for a while they can be had back. */
    void stop(FollowRef ref) {
        followers.stop(
                ref.follower(),
                follow -> ref.all() || ref.followIds().contains(follow.id()),
                retention.keeps(),
                clock.instant());
    }

    /**
     * Takes the last stop back.
     *
     * @param meant what was stopped by it as the page said, or null for whatever it was; not undone
     *     if something else was stopped since
     * @return whether something was
     */
    boolean undoStop(String follower, @Nullable List<String> meant) {
        return followers.undoStop(follower, it -> meant == null || it.stoppedOnly(meant));
    }

    void atNight(String follower, boolean wanted) {
        followers.atNight(follower, wanted);
    }

    void pause(String follower, Break chosen) {
        Instant now = clock.instant();
        followers.pause(follower, now, chosen.until(now));
    }

    void resume(String follower) {
        followers.resume(follower);
    }

    /** Forgets the address, what it follows, what it answered, and that it ever got mail. */
    void erase(String follower) {
        followers.forget(follower);
        deliveries.forget(follower);
        answers.forget(follower);
    }

    private static Delivery link(String forum, String follower, Instant asked) {
        return Delivery.ofLetter(DeliveryKind.MANAGE, forum, follower, List.of(), asked);
    }

    private static Delivery letter(Follower follower, Follow follow) {
        DeliveryKind kind = follow.confirmed() ? DeliveryKind.ALREADY : DeliveryKind.CONFIRM;
        return Delivery.ofLetter(
                kind, follow.forum(), follower.id(), List.of(follow.id()), follow.letterAt());
    }
}
