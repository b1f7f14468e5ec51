package org.parentvoice.bench.report;

import java.util.Locale;

/**
 * What a figure is held against, in the figure's unit.
 *
 * @param what what it is, in a few words
 */
public record Limit(String what, double value, Kind kind) {

    /** How the two compare. */
    public enum Kind {
        /** What we want: the figure is to be no larger. */
        GOAL,
        /** What we want: the figure is to be no smaller. */
        GOAL_OR_MORE,
        /** What a part of it does alone, measured: the figure can be no larger. */
        AT_MOST,
        /** What a part of it takes alone, measured: the figure can be no smaller. */
        AT_LEAST
    }

    public static Limit goal(String what, double value) {
        return new Limit(what, value, Kind.GOAL);
    }

    public static Limit goalOrMore(String what, double value) {
        return new Limit(what, value, Kind.GOAL_OR_MORE);
    }

    public static Limit atMost(String what, double value) {
        return new Limit(what, value, Kind.AT_MOST);
    }

    public static Limit atLeast(String what, double value) {
        return new Limit(what, value, Kind.AT_LEAST);
    }

    /** How a figure stands to this, in a word or two. */
    String compare(double figure) {
        return switch (kind) {
            case GOAL -> figure <= value ? "met" : "missed";
            case GOAL_OR_MORE -> figure >= value ? "met" : "missed";
            case AT_MOST -> String.format(Locale.ROOT, "%.1f %%", 100 * figure / value);
            case AT_LEAST -> String.format(Locale.ROOT, "%.1f times", figure / value);
        };
    }
}
