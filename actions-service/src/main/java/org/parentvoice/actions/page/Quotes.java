package org.parentvoice.actions.page;

/** Makes a quote fit a page: whole sentences where that is possible. */
final class Quotes {

    private static final int LONGEST = 280;
    private static final int SHORTEST = 40;

    private Quotes() {}

    static String trimmed(String quote) {
        String text = quote.strip().replaceAll("\\s+", " ");
        if (text.length() <= LONGEST) {
            return text;
        }
        String start = text.substring(0, LONGEST);
        int sentence = -1;
        for (int i = SHORTEST; i < start.length() - 1; i++) {
            if (".!?".indexOf(start.charAt(i)) >= 0 && start.charAt(i + 1) == ' ') {
                sentence = i;
            }
        }
        if (sentence > 0) {
            return start.substring(0, sentence + 1);
        }
        int word = start.lastIndexOf(' ');
        return start.substring(0, word > SHORTEST ? word : LONGEST).strip() + "…";
    }
}
