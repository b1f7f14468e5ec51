package org.parentvoice.intake.receipt;

import java.util.Map;

/** What families read for a commitment's status. */
final class StatusLabels {

    private static final Map<String, String> LABELS =
            Map.of(
                    "raised", "Raised",
                    "acknowledged", "Acknowledged",
                    "committed", "Committed",
                    "in-progress", "In progress",
                    "delivered", "Delivered",
                    "confirmed-by-families", "Confirmed by families",
                    "declined", "Declined",
                    "paused", "Paused",
                    "superseded", "Replaced by another",
                    "reopened", "Reopened");

    private StatusLabels() {}

    /** The label, or the status itself when it is newer than this service. */
    static String of(String status) {
        return LABELS.getOrDefault(status, status);
    }
}
