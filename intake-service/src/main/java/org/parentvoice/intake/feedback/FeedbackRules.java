package org.parentvoice.intake.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems.FieldProblem;

/** What feedback has to look like, however it comes in. */
public final class FeedbackRules {

    public static final int LONGEST_TEXT = 5_000;
    public static final int LONGEST_QUESTION = 500;
    public static final int LONGEST_STAGE = 60;
    public static final int MOST_VOICES = 10_000;
    public static final List<String> AGE_BANDS = List.of("0-4", "5-10", "11-15", "16-18", "19-25");
    public static final List<String> SETTINGS =
            List.of(
                    "mainstream",
                    "special",
                    "early-years",
                    "college",
                    "alternative-provision",
                    "home-educated",
                    "not-in-school");
    public static final List<String> CHANNELS =
            List.of(
                    "form",
                    "api",
                    "survey",
                    "coffee-morning",
                    "facebook",
                    "phone",
                    "email",
                    "letter",
                    "event",
                    "other");

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private FeedbackRules() {}

    /**
     * What is wrong, field by field, in words for whoever sent it; nothing when all is well.
     *
     * @param today nothing was said after it
     */
    public static List<FieldProblem> check(NewFeedback said, LocalDate today) {
        var wrong = new ArrayList<FieldProblem>();
        if (said.text().isEmpty()) {
            wrong.add(new FieldProblem("text", "Write what you want to tell us"));
        }
        notLonger(wrong, "text", "What you tell us", said.text(), LONGEST_TEXT);
        notLonger(wrong, "question", "The question", said.question(), LONGEST_QUESTION);
        notLonger(wrong, "stage", "Where you are in the process", said.stage(), LONGEST_STAGE);
        oneOf(wrong, "ageBand", "Age group", said.ageBand(), AGE_BANDS);
        oneOf(wrong, "setting", "Setting", said.setting(), SETTINGS);
        oneOf(wrong, "channel", "Channel", said.channel(), CHANNELS);
        if (said.voices() < 1 || said.voices() > MOST_VOICES) {
            wrong.add(new FieldProblem("voices", "Voices must be a number from 1 to 10,000"));
        }
        LocalDate day = said.occurredOn();
        if (day != null && (day.isAfter(today) || day.isBefore(EARLIEST))) {
            wrong.add(
                    new FieldProblem(
                            "occurredOn", "The day must be between the year 2000 and today"));
        }
        return wrong;
    }

    private static void notLonger(
            List<FieldProblem> wrong, String field, String name, @Nullable String value, int most) {
        if (value == null) {
            return;
        }
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            wrong.add(
                    new FieldProblem(
                            field,
                            "%s can be up to %,d characters long. It is %,d now."
                                    .formatted(name, most, length)));
        }
    }

    private static void oneOf(
            List<FieldProblem> wrong,
            String field,
            String name,
            @Nullable String value,
            List<String> words) {
        if (value != null && !words.contains(value)) {
            wrong.add(
                    new FieldProblem(field, name + " must be one of " + String.join(", ", words)));
        }
    }
}
