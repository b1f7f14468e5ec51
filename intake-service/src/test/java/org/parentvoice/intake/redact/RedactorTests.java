package org.parentvoice.intake.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to jo.o'hara+send@mail.example.co.uk please|Write to [email address removed] please",
                "I am at jo.smith at gmail dot com|I am at [email address removed]",
                "Ring 07700 900123.|Ring [phone number removed].",
                "Ring 07700900123 or 0113 496 0000|Ring [phone number removed] or [phone number removed]",
                "+44 (0)7700 900 123 any time|[phone number removed] any time",
                "(020) 7946 0018|[phone number removed]",
                "+44 7700 900123|[phone number removed]",
                "We live at LS8 2AB now|We live at [postcode removed] now",
                "ls82ab|[postcode removed]",
                "SW1A 1AA|[postcode removed]",
                "his NHS number is 943 476 5919|his NHS number is [NHS number removed]",
                "9434765919|[NHS number removed]",
                "see https://www.facebook.com/jo.smith.39?x=1 for it|see [link removed] for it",
                "m.facebook.com/jo and instagram.com/jo|[link removed] and [link removed]",
                "DOB: 03/11/2014|DOB: [date of birth removed]",
                "born on 3rd November 2014, he|born on [date of birth removed], he",
                "his date of birth is 2014-11-03|his date of birth is [date of birth removed]",
                "12 Acacia Avenue is damp|[address removed] is damp"
            })
    void takesOutWhatPointsToSomebody(String written, String kept) {
        assertThat(Redactor.redact(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My son Jamie waits. Jamie's school says no.|My son [name removed] waits. [name removed]'s school says no.",
                "my 7 year-old daughter Aisha Khan is|my 7 year-old daughter [name removed] is",
                "our twins Tom and Éloïse are|our twins [name removed] are",
                "He is called Tariq|He is called [name removed]",
                "his name is jack and|his name is [name removed] and",
                "my son JACK IS OUT|my son [name removed] IS OUT",
                "Mrs O'Neil and Dr Smith-Jones|Mrs [name removed] and Dr [name removed]",
                "My daughter, Mary-Ann, is|My daughter, [name removed], is",
                "my son Will will not go|my son [name removed] will not go",
                "I'm Sarah and|I'm [name removed] and",
                "nobody rang. Thanks, Sarah|nobody rang. Thanks, [name removed]"
            })
    void takesOutNames(String written, String kept) {
        assertThat(Redactor.redact(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SEND 2014 says so",
                "He is in Year 10 and waits 6 weeks",
                "my son Is in Year 7",
                "We called Social Services and the plan named Green Lane School",
                "Meeting on 12/03/2025 at 10.30, ref 01-02-2014 10:30",
                "The Children and Families Act 2014, section 19 (1)",
                "My son EHCP was refused twice",
                "my daughter Autistic at 4",
                "Y9 2nd term, KS2 1st week",
                "It cost £1,234,567,890 in 2023-24",
                "see www.ipsea.org.uk/pages and https://www.gov.uk/help",
                "1234567890 is no NHS number",
                "He was born in November and is 11",
                "She will miss English and Maths",
                "10am to 3pm, 25 hours, 0.5 days",
                "15 Children are waiting"
            })
    void leavesWhatPointsToNobody(String written) {
        assertThat(Redactor.redact(written)).isEqualTo(written);
    }

    @Test
    void shoutingLosesOneWordAtMost() {
        assertThat(Redactor.redact("MY SON JACK REFUSES SCHOOL"))
                .isEqualTo("MY SON [name removed] REFUSES SCHOOL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "1",
                "1 ",
                "my ",
                "my son ",
                "Aa ",
                "Mr A",
                "@",
                "a@a.",
                "07",
                "(0",
                "+4",
                "12 Aa ",
                "born ",
                "is called ",
                "www.x.com/",
                "'",
                "name is a"
            })
    void takesNoLongerForUglyTexts(String piece) {
        String ugly = piece.repeat(5_000 / piece.length());
        Redactor.redact(ugly);
        long start = System.nanoTime();
        Redactor.redact(ugly);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
