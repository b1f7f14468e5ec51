package org.parentvoice.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateNoteTests {

    private static final Letter LETTER =
            new Letter(
                    "Leeds Parent Carer Forum",
                    "Now done",
                    "Now done",
                    null,
                    List.of(Letter.Part.of("This was on 2 January 2026.")),
                    List.of(),
                    List.of(),
                    List.of(),
                    "https://example.org/stop",
                    null);

    @Test
    void whenWeHeardOfItIsNotWhenItHappened() {
        Instant heard = Instant.parse("2026-03-01T23:30:00Z");
        assertThat(LateNote.on(LETTER, List.of(heard)).parts())
                .extracting(Letter.Part::text)
                .containsExactly(
                        "We heard this on 1 March 2026. We could not email you before now. Sorry"
                                + " that this is late.",
                        "This was on 2 January 2026.");
        assertThat(LateNote.on(LETTER, List.of(heard, heard.plusSeconds(60))).parts().getFirst())
                .extracting(Letter.Part::text)
                .asString()
                .startsWith("We heard the oldest of this news on 1 March 2026.");
        assertThat(LateNote.on(LETTER, List.of())).isEqualTo(LETTER);
    }
}
