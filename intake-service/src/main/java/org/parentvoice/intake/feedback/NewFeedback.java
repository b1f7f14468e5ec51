package org.parentvoice.intake.feedback;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say, tidied, as they wrote it: not yet checked, not yet redacted.
 *
 * @param occurredOn the day it was said, or null for today
 * @param voices how many families said it
 */
public record NewFeedback(
        String text,
        @Nullable String question,
        String channel,
        @Nullable LocalDate occurredOn,
        int voices,
        Consent consent,
        @Nullable String ageBand,
        @Nullable String setting,
        @Nullable String stage) {

    public NewFeedback {
        text = tidy(text);
        question = tidyOrNull(question);
        ageBand = tidyOrNull(ageBand);
        setting = lower(tidyOrNull(setting));
        stage = tidyOrNull(stage);
    }

    /** What one family says about itself today. */
    public static NewFeedback fromFamily(
            @Nullable String text,
            @Nullable String question,
            String channel,
            Consent consent,
            @Nullable String ageBand,
            @Nullable String setting,
            @Nullable String stage) {
        return new NewFeedback(
                text == null ? "" : text,
                question,
                channel,
                null,
                1,
                consent,
                ageBand,
                setting,
                stage);
    }

    /** Everything that makes it this feedback and no other, in one text. */
    String canonical() {
        return String.join(
                "\u001f",
                text,
                String.valueOf(question),
                channel,
                String.valueOf(occurredOn),
                String.valueOf(voices),
                consent.toString(),
                String.valueOf(ageBand),
                String.valueOf(setting),
                String.valueOf(stage));
    }

    /**
     * A form sends line ends as two characters, a file may hold control characters; neither counts.
     */
    private static String tidy(String text) {
        var tidied = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(each -> each == '\n' || each == '\t' || !Character.isISOControl(each))
                .filter(each -> each < Character.MIN_SURROGATE || each > Character.MAX_SURROGATE)
                .forEach(tidied::appendCodePoint);
        return tidied.toString().strip();
    }

    private static @Nullable String tidyOrNull(@Nullable String text) {
        String tidied = text == null ? "" : tidy(text);
        return tidied.isEmpty() ? null : tidied;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
