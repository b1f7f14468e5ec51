package org.parentvoice.notify.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Old news says that it is old. The day on which it happened may be another: the change says it.
 */
public final class LateNote {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LateNote() {}

    /**
     * The letter, beginning with when we heard of it.
     *
     * @param heard when each change in it was written down, oldest first
     */
    public static Letter on(Letter letter, List<Instant> heard) {
        if (heard.isEmpty()) {
            return letter;
        }
        String day = Words.day(LocalDate.ofInstant(heard.getFirst(), LONDON));
        var note =
                Letter.Part.of(
                        (heard.size() == 1
                                        ? "We heard this on " + day + "."
                                        : "We heard the oldest of this news on " + day + ".")
                                + " We could not email you before now. Sorry that this is late.");
        List<Letter.Part> parts = Stream.concat(Stream.of(note), letter.parts().stream()).toList();
        return new Letter(
                letter.from(),
                letter.subject(),
                letter.heading(),
                letter.title(),
                parts,
                letter.actions(),
                letter.items(),
                letter.why(),
                letter.stop(),
                letter.manage());
    }
}
