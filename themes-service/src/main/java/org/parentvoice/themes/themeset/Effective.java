package org.parentvoice.themes.themeset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from and to, both included; null is open. */
final class Effective {

    private Effective() {}

    static boolean on(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    static void check(String what, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(what + " ends on " + to + ", before it begins");
        }
    }
}
