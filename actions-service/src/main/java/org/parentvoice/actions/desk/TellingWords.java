package org.parentvoice.actions.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.HistoryEntry;
import org.parentvoice.actions.telling.Telling;

/**
 * Says to the forum itself how many families were told of one change, with exact numbers.
 *
 * @param by when that was counted; null while no count has come
 */
record TellingWords(@Nullable Instant by, String words) {

    /** By entry of the history; none for what no mail is written about. */
    static Map<String, TellingWords> of(Commitment commitment, Map<String, Telling> tellings) {
        var words = new LinkedHashMap<String, TellingWords>();
        for (HistoryEntry entry : commitment.history()) {
            Telling telling = tellings.get(entry.id());
            if (telling != null || isNews(entry)) {
                words.put(entry.id(), of(telling));
            }
        }
        return words;
    }

    static TellingWords of(@Nullable Telling telling) {
        return telling == null
                ? new TellingWords(null, "We do not know yet how many families were told.")
                : new TellingWords(telling.at(), counted(telling));
    }

    private static String counted(Telling telling) {
        var words = new StringBuilder(told(telling));
        if (telling.waiting() > 0) {
            words.append(emails(telling.waiting()))
                    .append(telling.waiting() == 1 ? "is" : "are")
                    .append(" still to be sent.");
        }
        if (telling.failed() > 0) {
            words.append(emails(telling.failed())).append("could not be delivered.");
        }
        return words.toString();
    }

    private static String told(Telling telling) {
        return switch (telling.told()) {
            case 0 ->
                    telling.waiting() > 0
                            ? "no family was told yet."
                            : "no family got an email about this.";
            case 1 -> "1 family was told by email.";
            default -> "%,d families were told by email.".formatted(telling.told());
        };
    }

    private static String emails(int count) {
        return count == 1 ? " 1 email " : " %,d emails ".formatted(count);
    }

    /** What families get a mail about: not an update without a word to read. */
    private static boolean isNews(HistoryEntry entry) {
        return switch (entry.kind()) {
            case MADE, STATUS, DUE_DATE, OVERDUE -> true;
            case UPDATE, RAG, MILESTONE, REPLY, VERDICT, DETAILS -> entry.note() != null;
        };
    }
}
