package org.parentvoice.intake.redact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UK postcodes: the shape of BS 7666, and an area that there is, so that "Y9 2nd" is none. */
final class Postcodes {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<![\\p{L}\\d])([A-Z]{1,2})\\d[A-Z\\d]?[ ]{0,2}\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE);

    /** The 124 postcode areas, as Royal Mail has them. */
    private static final Set<String> AREAS =
            Set.copyOf(
                    Arrays.asList(
                            """
                            AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT
                            DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA
                            LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE
                            SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV
                            YO ZE
                            """
                                    .strip()
                                    .split("\\s+")));

    private Postcodes() {}

    static String removedFrom(String text) {
        return SHAPE.matcher(text)
                .replaceAll(
                        found ->
                                AREAS.contains(found.group(1).toUpperCase(Locale.ROOT))
                                        ? "[postcode removed]"
                                        : Matcher.quoteReplacement(found.group()));
    }
}
