package org.parentvoice.intake.redact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Words with a capital that follow "my son" and are no name. */
final class NotNames {

    private static final Set<String> WORDS =
            Set.copyOf(
                    Arrays.asList(
                            """
                    a about after again all also always am an and are as asd asc adhd adhd's at autism autistic add
                    before but by camhs can cannot could council did do does down dla ehc ehcp ehcps ehcna ect eotas even
                    for friday from full get gets goes going got gp had has have having he her here his hospital how i if in
                    into is it its just key known ks la last lea like monday my nan never next nhs no not now nursery
                    odd of on only or ot our pa pda pmld preschool primary pru reception removed safe salt saturday school
                    secondary sen send senco sencos sendco sendiass she should since sld slt so some ss stage
                    still sunday syndrome term tier than that the their then there they this through thursday to too tourettes tuesday
                    under until up very waits was we wednesday went were what when where which while who whose with
                    without would year yes yet you your january february march july august
                    september october november december english maths leeds leicestershire england uk being
                    because both very cyp ebsa fasd iep lsa ocd pcf pip profound pupil social special sorry ta tac uc common difficult every hard more most much one our really unknown same something
                    """
                                    .strip()
                                    .split("\\s+")));

    private NotNames() {}

    static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
