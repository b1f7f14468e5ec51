package org.parentvoice.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that only pretend to be parts: started, watched, started again, stopped. */
class ManyProcessesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, UTF_8));
    private DataFolder data;

    @BeforeEach
    void open() throws Exception {
        data = DataFolder.open(folder, false);
    }

    @AfterEach
    void close() throws Exception {
        data.close();
    }

    @Test
    void startsAgainWhatWasKilledAndStopsEverything() throws Exception {
        var platform = part("platform", freePort());
        var intake = part("intake", freePort());
        var stack = new ManyProcesses(data, console, platform, List.of(intake));
        try {
            stack.start();
            long platformPid = platform.pid();
            long killed = intake.pid();
            assertThat(pids())
                    .containsEntry("platform", Long.toString(platformPid))
                    .containsEntry("intake", Long.toString(killed));
            assertThat(said()).contains("intake " + killed);

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(SOON).until(() -> intake.pid() != killed && intake.awaitReady());
            await().atMost(SOON)
                    .untilAsserted(
                            () ->
                                    assertThat(pids())
                                            .containsEntry("intake", Long.toString(intake.pid()))
                                            .containsEntry("platform", Long.toString(platformPid)));
            assertThat(said()).contains("intake died").contains("starting");
        } finally {
            stack.close();
        }
        assertThat(platform.process().isAlive()).isFalse();
        assertThat(intake.process().isAlive()).isFalse();
    }

    @Test
    void namesThePartThatCannotStartAndShowsItsLastLines() throws Exception {
        var platform = part("platform", freePort());
        var broken = part("themes", "fails", 1);
        var stack = new ManyProcesses(data, console, platform, List.of(broken));
        try {
            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(stack::start)
                    .withMessageContaining("themes")
                    .satisfies(problem -> assertThat(problem.whatToDo()).contains("themes.log"));
            assertThat(said()).contains("no room on the disk");
        } finally {
            stack.close();
        }
        assertThat(platform.process().isAlive()).isFalse();
    }

    private Child part(String name, int port) {
        return part(name, Integer.toString(port), port);
    }

    private Child part(String name, String argument, int port) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PretendedPart.class.getName(),
                        argument);
        return new Child(
                name,
                command,
                data.logs().resolve(name + ".log"),
                URI.create("http://127.0.0.1:" + port + "/health"),
                Child.STOP_WITHIN);
    }

    private Properties pids() throws Exception {
        var pids = new Properties();
        try (var file = new FileReader(folder.resolve("run/pids").toFile(), UTF_8)) {
            pids.load(file);
        }
        return pids;
    }

    private String said() {
        return said.toString(UTF_8);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
