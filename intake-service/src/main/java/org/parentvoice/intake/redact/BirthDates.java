package org.parentvoice.intake.redact;

import java.util.regex.Pattern;

/** A full date after "born", "date of birth" and the like; any other date may stay. */
final class BirthDates {

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final String DATE =
            "\\d{1,2}[ ]?[/.-][ ]?\\d{1,2}[ ]?[/.-][ ]?(?:\\d{4}|\\d{2})"
                    + "|\\d{4}-\\d{1,2}-\\d{1,2}"
                    + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ ]"
                    + MONTH
                    + ",?[ ](?:19|20)?\\d{2}"
                    + "|"
                    + MONTH
                    + "[ ]\\d{1,2}(?:st|nd|rd|th)?,?[ ](?:19|20)\\d{2}";
    private static final Pattern BORN =
            Pattern.compile(
                    "(\\b(?:d\\.?o\\.?b|date of birth|born|birthday)\\b[^\\d\\n]{0,20}?)(?:"
                            + DATE
                            + ")(?!\\d)",
                    Pattern.CASE_INSENSITIVE);

    private BirthDates() {}

    static String removedFrom(String text) {
        return BORN.matcher(text).replaceAll("$1[date of birth removed]");
    }
}
