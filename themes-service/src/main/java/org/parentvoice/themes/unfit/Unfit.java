package org.parentvoice.themes.unfit;

import java.time.Instant;
import java.util.List;

/**
 * What came up in a forum's feedback that no theme fits.
 *
 * @param pieces that were looked at
 * @param asOf when
 */
record Unfit(int pieces, Instant asOf, List<Cluster> clusters) {

    /**
     * @param label words that families use
     * @param words the label and others that go with it
     * @param count pieces
     * @param quotes up to three pieces, as intake redacted them
     */
    record Cluster(String label, List<String> words, int count, List<Quote> quotes) {

        /** One a line, for the form that makes a theme: words that many share, and no quotes. */
        public String examples() {
            return String.join("\n", words);
        }
    }

    record Quote(String id, String text) {}
}
