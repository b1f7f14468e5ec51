package org.parentvoice.intake.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ten digits whose last one checks the others (NHS Data Dictionary, "NHS number": modulus 11). */
final class NhsNumbers {

    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<![\\d+])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");
    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    private NhsNumbers() {}

    static String removedFrom(String text) {
        return TEN_DIGITS
                .matcher(text)
                .replaceAll(
                        found ->
                                isNhsNumber(found.group())
                                        ? "[NHS number removed]"
                                        : Matcher.quoteReplacement(found.group()));
    }

    private static boolean isNhsNumber(String written) {
        String digits = written.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == digits.charAt(DIGITS - 1) - '0';
    }
}
