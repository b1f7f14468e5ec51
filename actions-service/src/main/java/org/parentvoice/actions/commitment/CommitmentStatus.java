package org.parentvoice.actions.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a commitment stands, and where it may go from there; the table is in the service's README.
 * Who records something that is long over walks the same steps with the days they happened.
 */
public enum CommitmentStatus {
    RAISED("Raised"),
    ACKNOWLEDGED("Acknowledged"),
    COMMITTED("Committed"),
    IN_PROGRESS("In progress"),
    DELIVERED("Delivered"),
    CONFIRMED_BY_FAMILIES("Confirmed by families"),
    DECLINED("Declined"),
    PAUSED("Paused"),
    SUPERSEDED("Replaced by another"),
    REOPENED("Reopened");

    private static final Set<CommitmentStatus> CLOSED =
            EnumSet.of(DELIVERED, CONFIRMED_BY_FAMILIES, DECLINED, SUPERSEDED);

    private final String label;

    CommitmentStatus(String label) {
        this.label = label;
    }

    /** The statuses that may follow this one, in the order to offer them. */
    public List<CommitmentStatus> next() {
        return switch (this) {
            case RAISED -> List.of(ACKNOWLEDGED, DECLINED, SUPERSEDED);
            case ACKNOWLEDGED -> List.of(COMMITTED, DECLINED, PAUSED, SUPERSEDED);
            case COMMITTED -> List.of(IN_PROGRESS, DECLINED, PAUSED, SUPERSEDED);
            case IN_PROGRESS -> List.of(DELIVERED, DECLINED, PAUSED, SUPERSEDED);
            case DELIVERED -> List.of(CONFIRMED_BY_FAMILIES, REOPENED);
            case CONFIRMED_BY_FAMILIES, DECLINED -> List.of(REOPENED);
            case PAUSED -> List.of(ACKNOWLEDGED, COMMITTED, IN_PROGRESS, SUPERSEDED);
            case REOPENED ->
                    List.of(ACKNOWLEDGED, COMMITTED, IN_PROGRESS, DECLINED, PAUSED, SUPERSEDED);
            case SUPERSEDED -> List.of();
        };
    }

    public boolean mayBecome(CommitmentStatus next) {
        return next().contains(next);
    }

    /** Nothing more is owed: it cannot become overdue. */
    public boolean isClosed() {
        return CLOSED.contains(this);
    }

    /** Done, as far as the body that promised it is concerned. */
    public boolean isDone() {
        return this == DELIVERED || this == CONFIRMED_BY_FAMILIES;
    }

    /** As pages show it. */
    public String label() {
        return label;
    }

    /** As the API and the events write it, such as {@code in-progress}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The status with this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static CommitmentStatus of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such status"));
    }
}
