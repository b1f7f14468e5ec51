package org.parentvoice.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir Path folder;

    @Test
    void keepsASecretOnceItIsMade() throws Exception {
        String secret;
        try (var data = DataFolder.open(folder, false)) {
            secret = data.secret("signing-key");
            assertThat(data.secret("gateway-client")).isNotEqualTo(secret);
        }
        try (var data = DataFolder.open(folder, false)) {
            assertThat(data.secret("signing-key")).isEqualTo(secret).hasSizeGreaterThan(40);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void letsNobodyElseReadASecret() throws Exception {
        try (var data = DataFolder.open(folder, false)) {
            data.secret("signing-key");
        }

        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/signing-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void emptiesItselfOnlyWhenAsked() throws Exception {
        Files.createDirectories(folder.resolve("store"));
        Files.writeString(folder.resolve("store/documents.mv"), "data");

        DataFolder.open(folder, false).close();
        assertThat(folder.resolve("store/documents.mv")).exists();

        DataFolder.open(folder, true).close();
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void saysWhenItCannotBeWritten() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> DataFolder.open(file.resolve("data"), false))
                .withMessageContaining("cannot be written");
    }
}
