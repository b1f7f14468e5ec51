package org.parentvoice.themes.desk;

import java.util.Locale;

/**
 * How much waits for a look. Counting stops at {@link #MOST} each: a page must not take longer the
 * more is left undone.
 *
 * @param uncertain outside the sample
 * @param sample the sample, second looks and what is to be settled included
 */
record Waiting(long uncertain, long sample) {

    static final int MOST = 1_000;

    private static final int SECONDS_EACH = 20;
    private static final int MINUTE = 60;

    public long of(Kind kind) {
        return switch (kind) {
            case MIXED -> uncertain + sample;
            case UNCERTAIN -> uncertain;
            case SAMPLE -> sample;
        };
    }

    /** "12 pieces wait, about 4 minutes". */
    public String words(Kind kind) {
        long waiting = of(kind);
        long minutes = (waiting * SECONDS_EACH + MINUTE - 1) / MINUTE;
        if (waiting >= MOST) {
            return number(waiting) + " or more wait. A few at a time is plenty.";
        }
        String time =
                minutes < MINUTE
                        ? minutes + (minutes == 1 ? " minute" : " minutes")
                        : "an hour or more. A few at a time is plenty";
        return waiting + (waiting == 1 ? " waits" : " wait") + ". It takes about " + time + ".";
    }

    /** A number, or "1,000 or more". */
    public String count(Kind kind) {
        long waiting = of(kind);
        return waiting >= MOST ? number(waiting) + "+" : String.valueOf(waiting);
    }

    private static String number(long waiting) {
        return String.format(Locale.UK, "%,d", waiting);
    }
}
