package org.parentvoice.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    private static final Path DEFAULT = Path.of("/data");

    @Test
    void standsOnItsDefaults() throws Exception {
        assertThat(parse()).isEqualTo(new Options(8080, DEFAULT, false, true, false, false));
    }

    @Test
    void takesEveryOptionInAnyOrder() throws Exception {
        assertThat(
                        parse(
                                "--processes",
                                "--data",
                                "/other",
                                "--fresh",
                                "--port",
                                "9000",
                                "--no-demo"))
                .isEqualTo(new Options(9000, Path.of("/other"), true, false, true, false));
    }

    @Test
    void readsADataFolderFromWhereThePersonStands() throws Exception {
        assertThat(parse("--data", "here").data()).isEqualTo(Path.of("here").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 9000",
                "--port",
                "--data --fresh",
                "--port abc",
                "--port 80",
                "--port 65530",
                "x"
            })
    void saysWhatIsWrongAndWhatToDo(String line) {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> parse(line.split(" ")))
                .satisfies(
                        problem -> {
                            assertThat(problem).hasMessageContaining(line.split(" ")[0]);
                            assertThat(problem.whatToDo()).isNotBlank();
                        });
    }

    private static Options parse(String... args) throws StartupProblem {
        return Options.parse(List.of(args), DEFAULT);
    }
}
