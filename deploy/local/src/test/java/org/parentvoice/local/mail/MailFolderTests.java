package org.parentvoice.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:15:30.123Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private MailFolder mail;

    @BeforeEach
    void open() throws Exception {
        mail = MailFolder.open(folder, CLOCK);
    }

    @Test
    void givesTheNewestFirstAlsoWithinAMillisecond() throws Exception {
        var first = add("first");
        var second = add("second");

        assertThat(mail.ids()).containsExactly(second, first);
        assertThat(mail.get(first).subject()).isEqualTo("first");
        assertThat(mail.get(first).receivedAt()).isEqualTo(CLOCK.instant());
        assertThat(MailFolder.open(folder, CLOCK).ids()).containsExactly(second, first);
    }

    @Test
    void leavesNothingBehindThatLooksLikeAMailWhenWritingFails() throws Exception {
        assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(
                        () ->
                                mail.add(
                                        "a@example.org",
                                        out -> {
                                            out.write(
                                                    "Subject: half"
                                                            .getBytes(StandardCharsets.UTF_8));
                                            throw new IOException("disk full");
                                        }));

        assertThat(mail.ids()).isEmpty();
        assertThat(MailFolder.open(folder, CLOCK).ids()).isEmpty();
    }

    @Test
    void findsOnlyItsOwnMail() throws Exception {
        Files.writeString(folder.resolve("secret.eml"), "Subject: not a mail of ours");

        assertThat(mail.find("../secrets/signing-key")).isEmpty();
        assertThat(mail.find("secret")).isEmpty();
        assertThat(MailFolder.open(folder, CLOCK).ids()).isEmpty();
    }

    private String add(String subject) throws Exception {
        var content = "Subject: " + subject + "\r\n\r\nHello\r\n";
        return mail.add(
                "a@example.org", out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }
}
