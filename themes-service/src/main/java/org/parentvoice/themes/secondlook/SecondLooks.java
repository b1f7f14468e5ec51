package org.parentvoice.themes.secondlook;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.received.RandomSample;
import org.springframework.stereotype.Service;

/**
 * Keeps account of who has looked at what for the second time. A process that is killed between a
 * decision and its note here costs one second look, and nothing else.
 */
@Service
public class SecondLooks {

    private final SecondLookStore store;
    private final RandomSample share;
    private final Clock clock;

    SecondLooks(SecondLookStore store, SecondLookProperties properties, Clock clock) {
        this.store = store;
        this.share = new RandomSample("second look", properties.share());
        this.clock = clock;
    }

    /** The account of one piece of feedback, if there is one. */
    public Optional<SecondLook> find(String id) {
        return store.find(id);
    }

    /** What this person is asked to look at without knowing the first answer, oldest first. */
    public Optional<SecondLook> wanted(String forum, String caller) {
        return store.wantedOfOthers(forum, caller, 1).stream()
                .min(Comparator.comparing(SecondLook::since));
    }

    /** Where two people said different things and nobody has settled it yet, oldest first. */
    public Optional<SecondLook> toSettle(String forum) {
        return store.oldest(forum, SecondLook.DIFFERS);
    }

    /** How many wait for this person, either way, counting no further than the limit each. */
    public long waiting(String forum, String caller, int limit) {
        return store.countWantedOfOthers(forum, caller, limit)
                + store.count(forum, SecondLook.DIFFERS, limit);
    }

    /** The newest that two people have looked at, of each outcome no more than the limit. */
    public List<SecondLook> looked(String forum, int limit) {
        return store.looked(forum, limit);
    }

    /**
     * Notes what the second person said.
     *
     * @return the account as it is now, or empty when it is no longer wanted of this person
     */
    public Optional<SecondLook> second(Feedback feedback, Answer answer) {
        Optional<SecondLook> wanted =
                store.find(feedback.id())
                        .filter(look -> look.forum().equals(feedback.forum()))
                        .filter(look -> isWanted(look, feedback, answer.by()));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        boolean same = wanted.get().first().sameThemes(answer);
        String state = same ? SecondLook.AGREED : SecondLook.DIFFERS;
        return store.move(wanted.get(), state, answer)
                ? store.find(feedback.id())
                : Optional.empty();
    }

    /** Takes a second answer back; only whoever gave it can, and only until it was settled. */
    public boolean takeBack(String id, String caller) {
        return store.find(id)
                .filter(look -> look.second() != null && look.second().by().equals(caller))
                .filter(look -> !look.state().equals(SecondLook.SETTLED))
                .map(look -> store.move(look, SecondLook.WANTED, null))
                .orElse(false);
    }

    /** Whether this person should look at it without knowing what the first one said. */
    public static boolean isWanted(SecondLook look, Feedback feedback, String caller) {
        return look.state().equals(SecondLook.WANTED)
                && !look.firstBy().equals(caller)
                && look.sequence() == feedback.sequence();
    }

    /** Leaves it for later. */
    public void skip(String id) {
        store.later(id, clock.instant());
    }

    /** A person decided, with the whole history before their eyes. */
    public void decided(Feedback before, Feedback after, String caller) {
        Optional<SecondLook> known = store.find(after.id());
        if (known.isEmpty()) {
            if (!before.decidedBy().fromPerson() && after.sampled() && share.takes(after.id())) {
                store.put(wanted(after, caller, after.receivedAt()));
            }
            return;
        }
        SecondLook look = known.get();
        switch (look.state()) {
            case SecondLook.WANTED -> {
                if (look.firstBy().equals(caller)) {
                    store.put(wanted(after, caller, look.since()));
                } else {
                    // Whoever would look now would look at what two people made of it.
                    store.remove(look.id());
                }
            }
            case SecondLook.DIFFERS -> store.move(look, SecondLook.SETTLED, look.second());
            default -> {
                // What the two said stays as it was.
            }
        }
    }

    /** A decision was taken back. */
    public void undone(Feedback after, Correction undone) {
        Optional<SecondLook> known = store.find(after.id());
        if (known.isEmpty()) {
            return;
        }
        SecondLook look = known.get();
        Long sequence = undone.sequence();
        if (sequence == null || sequence <= look.sequence()) {
            store.remove(look.id());
        } else if (look.state().equals(SecondLook.SETTLED)) {
            store.move(look, SecondLook.DIFFERS, look.second());
        }
    }

    private static SecondLook wanted(Feedback feedback, String by, Instant since) {
        return new SecondLook(
                feedback.id(),
                feedback.forum(),
                SecondLook.WANTED,
                by,
                feedback.sequence(),
                since,
                Answer.of(feedback, by),
                null);
    }
}
