package org.parentvoice.notify.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small helps with text that other people wrote. */
final class Words {

    /** Line ends and what else is not for the eye: none of it may reach a header. */
    private static final Pattern NOT_ON_ONE_LINE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\s]+");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String oneLine(String text) {
        return NOT_ON_ONE_LINE.matcher(text).replaceAll(" ").strip();
    }

    /** At most so long, cut between words. */
    static String shortened(String text, int atMost) {
        String line = oneLine(text);
        if (line.length() <= atMost) {
            return line;
        }
        int space = line.lastIndexOf(' ', atMost - 1);
        return line.substring(0, space > atMost / 2 ? space : atMost - 1) + "…";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
