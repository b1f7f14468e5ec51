package org.parentvoice.intake.redact;

/** Ways to reach or find somebody. */
final class Contacts {

    private static final String MAIL_HOSTS =
            "gmail|googlemail|hotmail|outlook|yahoo|icloud|live|btinternet|aol|msn|sky|virginmedia";

    /** Local part and domain as people write them; RFC 5321 allows more than anybody uses. */
    static final Replacement EMAIL =
            Replacement.of(
                    "(?<![\\w.%+'-])[\\w.%+'-]{1,64}+@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,6}",
                    "[email address removed]");

    /** "jo at gmail dot com": written so that machines do not see it. */
    static final Replacement SPELLED_EMAIL =
            Replacement.of(
                    "(?<!\\S)[\\w.%+-]{1,64}+[ ]?(?:@|\\(at\\)|\\[at\\]|at)[ ]?(?:"
                            + MAIL_HOSTS
                            + ")(?:[ ]?(?:\\.|dot)[ ]?[a-z]{2,4}){1,2}\\b",
                    "[email address removed]");

    /** A page that belongs to one person. */
    static final Replacement PROFILE =
            Replacement.of(
                    "(?<![\\w.@-])(?:https?://)?(?:[a-z]{1,8}\\.)?"
                            + "(?:facebook|fb|instagram|twitter|x|tiktok|linkedin|snapchat|threads|youtube|pinterest|justgiving|gofundme)"
                            + "\\.(?:com|net|me|co\\.uk)/\\S{1,300}",
                    "[link removed]");

    /** House number and street. */
    static final Replacement ADDRESS =
            new Replacement(
                    java.util.regex.Pattern.compile(
                            "(?<![\\p{L}\\d])\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{Ll}'-]{1,20} ){1,3}"
                                    + "(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Drive|Way|Crescent|Court|Grove"
                                    + "|Terrace|Place|Gardens|Walk|Mews)\\b"),
                    "[address removed]");

    /**
     * UK numbers (0 or +44, then 9 or 10 digits) and others with a plus sign. The first three
     * digits stand together, so a date such as 01-02-2014 is none.
     */
    static final Replacement PHONE =
            Replacement.of(
                    "(?=[+(0])(?<![\\w+])(?:(?:\\+44|0044)[ .-]?(?:\\(0\\)[ .-]?|0)?[1-9](?:[ ().-]{0,2}\\d){8,9}(?!\\d)"
                            + "|\\(?0[1-9]\\d\\)?(?:[ ().-]{0,2}\\d){7,8}(?!\\d)"
                            + "|\\+\\d{1,3}(?:[ ().-]{0,2}\\d){7,12}(?!\\d))",
                    "[phone number removed]");

    private Contacts() {}
}
