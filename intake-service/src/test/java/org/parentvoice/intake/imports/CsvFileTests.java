package org.parentvoice.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.intake.feedback.Consent;
import org.parentvoice.intake.feedback.NewFeedback;
import org.parentvoice.intake.imports.CsvRow.BadRowException;
import org.springframework.web.ErrorResponseException;

class CsvFileTests {

    @Test
    void takesColumnsInAnyOrderAndCase() throws BadRowException {
        List<CsvRow> rows =
                read(
                        """
                        Voices, Consent_Quote ,TEXT,unknown,occurred on,Channel,consent_share,consent-count,age_band,setting
                        3,YES,Hello,?,03/11/2025,Coffee Morning,1,n,5 - 10,Special
                        ,,Bye,,2025-11-04
                        """);
        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 3);
        NewFeedback first = rows.getFirst().read();
        assertThat(first)
                .isEqualTo(
                        new NewFeedback(
                                "Hello",
                                null,
                                "coffee-morning",
                                LocalDate.of(2025, 11, 3),
                                3,
                                new Consent(true, true, false),
                                "5-10",
                                "special",
                                null));
        assertThat(rows.getLast().read().occurredOn()).isEqualTo(LocalDate.of(2025, 11, 4));
        assertThat(rows.getLast().read().channel()).isEqualTo("other");
    }

    @Test
    void toleratesWhatSpreadsheetsWrite() throws BadRowException {
        byte[] excel =
                "\uFEFFtext,channel\r\n\"He said \"\"no\"\"\r\nand left\",survey\r\n\r\n,,\r\nlast,phone"
                        .getBytes(UTF_8);
        List<CsvRow> rows = CsvFile.read(excel);
        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 6);
        assertThat(rows.getFirst().read().text()).isEqualTo("He said \"no\"\nand left");
        byte[] windows = "text\nIt’s £5 – café".getBytes(Charset.forName("windows-1252"));
        assertThat(CsvFile.read(windows).getFirst().read().text()).isEqualTo("It’s £5 – café");
        assertThat(read("text;channel\na, b;survey").getFirst().read().text()).isEqualTo("a, b");
    }

    @Test
    void aBrokenLineStaysAlone() throws BadRowException {
        List<CsvRow> rows =
                read(
                        """
                        text,channel
                        "one",survey
                        "two" and more,survey
                        three,survey
                        "four has no end,survey
                        five,survey
                        "six, it goes on",survey
                        "seven has no end
                        eight""");
        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(rows)
                .filteredOn(row -> row.values() == null)
                .extracting(CsvRow::line)
                .containsExactly(3, 5, 8);
        assertThat(rows.get(5).read().text()).isEqualTo("six, it goes on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,survey,31/02/2025,",
                "x,survey,3.11.2025,",
                "x,survey,03/11/25,",
                "x,survey,,lots",
                "x,survey,,1,and,more"
            })
    void saysWhatIsWrongWithALine(String line) {
        assertThatThrownBy(() -> read("text,channel,occurred_on,voices\n" + line).getFirst().read())
                .isInstanceOf(BadRowException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "channel,voices\nsurvey,1", "\"text\nx", "<html>"})
    void refusesWhatIsNoSuchFile(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void refusesMoreThanTenThousandLines() {
        assertThat(read("text\n" + "x\n".repeat(10_000))).hasSize(10_000);
        assertThatThrownBy(() -> read("text\n" + "x\n".repeat(10_001)))
                .isInstanceOf(ErrorResponseException.class);
    }

    private static List<CsvRow> read(String file) {
        return CsvFile.read(file.getBytes(UTF_8));
    }
}
