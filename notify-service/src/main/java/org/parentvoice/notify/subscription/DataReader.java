package org.parentvoice.notify.subscription;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.answer.Answers;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.change.Changes;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.DeliveryState;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.follower.Stopped;
import org.parentvoice.notify.reading.Commitment;
import org.parentvoice.notify.reading.Commitments;
import org.parentvoice.notify.reading.FollowNames;
import org.parentvoice.notify.suppression.Suppressions;
import org.springframework.stereotype.Component;

/** Collects everything that is kept about one person. */
@Component
class DataReader {

    private static final Map<DeliveryKind, String> KINDS =
            Map.of(
                    DeliveryKind.CHANGE, "News",
                    DeliveryKind.QUESTION, "Question if it has changed for your family",
                    DeliveryKind.CONFIRM, "Please confirm your email address",
                    DeliveryKind.ALREADY, "You already follow this",
                    DeliveryKind.MANAGE, "Your link to change or stop our emails");

    private final Followers followers;
    private final Deliveries deliveries;
    private final Changes changes;
    private final Commitments commitments;
    private final Answers answers;
    private final Suppressions suppressions;
    private final FollowNames names;
    private final LastDay lastDay;

    DataReader(
            Followers followers,
            Deliveries deliveries,
            Changes changes,
            Commitments commitments,
            Answers answers,
            Suppressions suppressions,
            FollowNames names,
            LastDay lastDay) {
        this.followers = followers;
        this.deliveries = deliveries;
        this.changes = changes;
        this.commitments = commitments;
        this.answers = answers;
        this.suppressions = suppressions;
        this.names = names;
        this.lastDay = lastDay;
    }

    KeptData of(String id) {
        Optional<Follower> follower = followers.find(id);
        Optional<Stopped> stopped = follower.map(Follower::stopped);
        return new KeptData(
                follower.map(Follower::email).orElse(null),
                follower.flatMap(lastDay::of).orElse(null),
                id,
                follower.map(it -> it.follows().stream().map(this::followed).toList())
                        .orElse(List.of()),
                follower.map(Follower::pausedAt).orElse(null),
                follower.map(Follower::pausedUntil).orElse(null),
                follower.map(Follower::anyTime).orElse(false),
                stopped.map(it -> it.follows().stream().map(this::followed).toList())
                        .orElse(List.of()),
                follower.flatMap(lastDay::undoUntil).orElse(null),
                follower.map(Follower::linkAt).orElse(null),
                deliveries.mailAt(id).orElse(null),
                noEmails(id),
                sent(id),
                said(id));
    }

    private KeptData.@Nullable Stopped noEmails(String id) {
        return suppressions
                .of(id)
                .map(NoEmails::of)
                .map(it -> new KeptData.Stopped(it.why(), it.since(), it.code()))
                .orElse(null);
    }

    private static String state(Delivery delivery) {
        return delivery.state() == DeliveryState.SUPPRESSED
                ? "not sent"
                : delivery.state().name().toLowerCase(Locale.ROOT);
    }

    private KeptData.Followed followed(Follow follow) {
        return new KeptData.Followed(
                names.of(follow.what()),
                FrequencyChoice.label(follow.frequency()),
                follow.askedAt(),
                follow.confirmedAt());
    }

    private List<KeptData.Sent> sent(String id) {
        List<Delivery> all = deliveries.to(id);
        Map<String, Change> told =
                changes.find(all.stream().flatMap(each -> each.changes().stream()).toList());
        return all.stream()
                .map(
                        each ->
                                new KeptData.Sent(
                                        KINDS.getOrDefault(each.kind(), each.kind().name()),
                                        each.changes().stream()
                                                .map(told::get)
                                                .map(
                                                        change ->
                                                                change == null
                                                                        ? "a promise"
                                                                        : change.title())
                                                .toList(),
                                        state(each),
                                        each.owedAt(),
                                        each.endedAt()))
                .toList();
    }

    private List<KeptData.Said> said(String id) {
        return answers.of(id).entrySet().stream()
                .map(
                        each ->
                                new KeptData.Said(
                                        commitments
                                                .find(each.getKey())
                                                .map(Commitment::title)
                                                .orElse("a promise"),
                                        each.getValue().label()))
                .toList();
    }
}
