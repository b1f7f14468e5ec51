package org.parentvoice.notify.subscription;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was just done, or could not be, in the words of the banner. */
enum ManageNews {
    CONFIRMED("Thank you. You follow this now."),
    CHANGED("Saved. You chose when you want these emails."),
    STOPPED("Stopped. You will get no more emails about that."),
    BACK("You follow it again."),
    TOO_LATE(
            "Nothing from that page can be undone any more. Below is what you follow. If something"
                    + " is missing, open your forum and press Follow again."),
    NIGHT("Saved. Your emails may now come at any time, also at night."),
    DAY("Saved. You will get no emails at night."),
    PAUSED("Paused. You will get no emails until your break is over."),
    RESUMED("Your break is over."),
    STOPPED_ALL("Stopped. You will get no more emails."),
    ERASED("Erased. We have deleted your address and the record of our emails to you.");

    private final String words;

    ManageNews(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether it was done. */
    boolean done() {
        return this != TOO_LATE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ManageNews> of(@Nullable String word) {
        return Arrays.stream(values()).filter(news -> news.word().equals(word)).findFirst();
    }
}
