package org.parentvoice.notify.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Old news says that it is old. */
public final class LateNote {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LateNote() {}

    /**
     * The letter, beginning with when it happened.
     *
     * @param happened when each change in it was written down, oldest first
     */
    public static Letter on(Letter letter, List<Instant> happened) {
        if (happened.isEmpty()) {
            return letter;
        }
        String day = Words.day(LocalDate.ofInstant(happened.getFirst(), LONDON));
        var note =
                Letter.Part.of(
                        (happened.size() == 1
                                        ? "This happened on " + day + "."
                                        : "The oldest of this news is from " + day + ".")
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
