package org.parentvoice.notify.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.timing.Timing;
import org.springframework.stereotype.Component;

/**
 * Says when the next mail to a follower goes out. There is one mail per follower and instant,
 * whichever of the frequencies led to it.
 */
@Component
class Slots {

    private final Windows windows;
    private final Timing timing;

    Slots(Windows windows, Timing timing) {
        this.windows = windows;
        this.timing = timing;
    }

    /**
     * When each is to be told.
     *
     * @param tried by key, the instants at which it was too late to add anything
     * @return by key
     */
    Map<String, Instant> of(Collection<Owed> owed, Map<String, Instant> tried, Instant now) {
        var slots = new HashMap<String, Instant>();
        var soon = new ArrayList<Owed>();
        for (Owed each : owed) {
            Frequency frequency = each.told().frequency();
            if (frequency == Frequency.IMMEDIATE) {
                soon.add(each);
            } else {
                Instant after = tried.getOrDefault(each.key(), now);
                slots.put(each.key(), timing.next(frequency, after.isAfter(now) ? after : now));
            }
        }
        if (!soon.isEmpty()) {
            soon(soon, tried, now, slots);
        }
        return slots;
    }

    private void soon(
            List<Owed> owed, Map<String, Instant> tried, Instant now, Map<String, Instant> slots) {
        List<String> followers = owed.stream().map(Owed::follower).distinct().toList();
        Map<String, Instant> seen = new HashMap<>(windows.of(followers));
        var moves = new HashMap<String, Windows.Move>();
        for (Owed each : owed) {
            Instant mailAt = seen.get(each.follower());
            if (mailAt == null || over(mailAt, now) || mailAt.equals(tried.get(each.key()))) {
                Instant next = next(mailAt, each.anyTime(), now);
                moves.put(each.follower(), new Windows.Move(each.follower(), mailAt, next));
            }
        }
        if (windows.move(List.copyOf(moves.values()))) {
            moves.values().forEach(move -> seen.put(move.follower(), move.to()));
        } else {
            seen.putAll(windows.of(moves.keySet()));
        }
        for (Owed each : owed) {
            // None when the follower was erased in this very moment: then nobody will get it.
            slots.put(each.key(), seen.getOrDefault(each.follower(), now));
        }
    }

    /** The first at once; what comes after it within the window when the window ends. */
    private Instant next(@Nullable Instant mailAt, boolean anyTime, Instant now) {
        Instant wanted = mailAt == null || over(mailAt, now) ? now : mailAt.plus(timing.window());
        return anyTime ? wanted : timing.awake(wanted);
    }

    private boolean over(Instant mailAt, Instant now) {
        return !now.isBefore(mailAt.plus(timing.window()));
    }
}
