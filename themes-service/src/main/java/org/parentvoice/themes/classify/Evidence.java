package org.parentvoice.themes.classify;

/**
 * Words that spoke for a theme.
 *
 * @param text the words as they stand in the original
 * @param start index of the first character in the original
 * @param end index after the last character in the original
 */
public record Evidence(String text, int start, int end) {

    /** The words between two places of a text. */
    public static Evidence of(String original, int start, int end) {
        return new Evidence(original.substring(start, end), start, end);
    }
}
