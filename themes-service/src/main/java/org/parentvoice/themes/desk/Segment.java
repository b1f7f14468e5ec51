package org.parentvoice.themes.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text under which the same themes lie.
 *
 * @param marks the themes, null when none
 * @param ends labels of the themes whose words end here
 */
record Segment(String words, @Nullable Marks marks, List<String> ends) {

    Segment {
        ends = List.copyOf(ends);
    }

    /**
     * Themes one inside the other, as the page nests them.
     *
     * @param number of the theme among those of this text, from 0
     */
    record Marks(int number, @Nullable Marks inner) {

        static @Nullable Marks of(List<Integer> numbers) {
            return numbers.isEmpty()
                    ? null
                    : new Marks(numbers.getFirst(), of(numbers.subList(1, numbers.size())));
        }
    }
}
