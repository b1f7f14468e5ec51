package org.parentvoice.intake.submit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.submit.NotesRequest.Note;

/**
 * Notes as one text: an empty line between two of them, and a number in front where several
 * families said the same ("6: the bus is late").
 */
record NotesForm(@Nullable String event, @Nullable String heldOn, @Nullable String notes) {

    private static final Pattern VOICES =
            Pattern.compile("^(\\d{1,4})\\s?[:x]\\s+", Pattern.CASE_INSENSITIVE);

    NotesRequest toRequest() {
        String text = notes == null ? "" : notes.replace("\r\n", "\n");
        List<@Nullable Note> each =
                Arrays.stream(text.split("\\n[ \\t]*\\n"))
                        .map(String::strip)
                        .filter(note -> !note.isEmpty())
                        .<@Nullable Note>map(NotesForm::note)
                        .toList();
        return new NotesRequest(event, day(), each);
    }

    private static Note note(String written) {
        Matcher voices = VOICES.matcher(written);
        return voices.find()
                ? new Note(written.substring(voices.end()), Integer.valueOf(voices.group(1)))
                : new Note(written, 1);
    }

    private @Nullable LocalDate day() {
        try {
            return heldOn == null ? null : LocalDate.parse(heldOn.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
