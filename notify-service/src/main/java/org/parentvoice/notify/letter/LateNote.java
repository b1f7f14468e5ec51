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
     * @param happened when it was written down
     */
    public static Letter on(Letter letter, Instant happened) {
        var note =
                Letter.Part.of(
                        "This happened on "
                                + Words.day(LocalDate.ofInstant(happened, LONDON))
                                + ". We could not email you before now. Sorry that this is late.");
        List<Letter.Part> parts = Stream.concat(Stream.of(note), letter.parts().stream()).toList();
        return new Letter(
                letter.from(),
                letter.subject(),
                letter.heading(),
                letter.title(),
                parts,
                letter.action(),
                letter.why(),
                letter.stop(),
                letter.manage());
    }
}
