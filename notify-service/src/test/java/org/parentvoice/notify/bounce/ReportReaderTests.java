package org.parentvoice.notify.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.notify.testing.Reports;
import org.parentvoice.notify.testing.TestMailbox;

class ReportReaderTests {

    private static final String ID = "abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE";
    private static final String MESSAGE_ID = "<" + ID + "@parentvoice.example>";

    @ParameterizedTest
    @CsvSource({
        "failed,5.1.1,PERMANENT",
        "failed,5.2.1,PERMANENT",
        "failed,5.0.0,PERMANENT",
        "Failed,5.4.4 (host not found),PERMANENT",
        "failed,5.2.2,TEMPORARY",
        "failed,5.7.1,REJECTED",
        "failed,5.6.0,REJECTED",
        "failed,4.4.7,TEMPORARY",
        "delayed,4.4.1,TEMPORARY"
    })
    void whatAReportMeans(String action, String status, Report.Kind kind) throws Exception {
        var report = Reports.delivery("Undelivered", action, status, MESSAGE_ID);
        assertThat(ReportReader.read(TestMailbox.message(report)))
                .hasValueSatisfying(
                        it -> {
                            assertThat(it.kind()).isEqualTo(kind);
                            assertThat(it.mailId()).isEqualTo(ID);
                            assertThat(it.status()).isEqualTo(status.split(" ", -1)[0]);
                        });
    }

    @Test
    void aReportInsideAnotherMailIsFound() throws Exception {
        String report = Reports.delivery("Undelivered", "failed", "5.1.1", MESSAGE_ID);
        String twice =
                Reports.wrapped("Fwd", Reports.wrapped("Fwd", report).replace("outer", "o2"));
        assertThat(ReportReader.read(TestMailbox.message(twice)))
                .hasValue(new Report(Report.Kind.PERMANENT, ID, "5.1.1"));
    }

    @Test
    void aComplaintIsRead() throws Exception {
        String report = Reports.complaint("Abuse", MESSAGE_ID);
        assertThat(ReportReader.read(TestMailbox.message(report)))
                .hasValue(new Report(Report.Kind.COMPLAINT, ID, null));
        assertThat(
                        ReportReader.read(
                                TestMailbox.message(
                                        report.replace("Type: abuse", "Type: not-spam"))))
                .isEmpty();
    }

    @Test
    void whatIsNoReportIsLeftAlone() throws Exception {
        assertThat(ReportReader.read(TestMailbox.message(Reports.autoReply("Away", MESSAGE_ID))))
                .isEmpty();
        assertThat(
                        ReportReader.read(
                                TestMailbox.message(
                                        Reports.delivery("x", "delivered", "2.0.0", MESSAGE_ID))))
                .isEmpty();
        assertThat(
                        ReportReader.read(
                                TestMailbox.message(
                                        Reports.delivery("x", "failed", "5.1.1", "<a@b.org>"))))
                .isEmpty();
        assertThat(
                        ReportReader.read(
                                TestMailbox.message(
                                        "Subject: half\nContent-Type: multipart/report;"
                                                + " boundary=x\n\n--x\nContent-Type:"
                                                + " message/delivery-status\n\nAction: fai")))
                .isEmpty();
    }
}
