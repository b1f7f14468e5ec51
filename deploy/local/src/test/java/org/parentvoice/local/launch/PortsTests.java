package org.parentvoice.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void derivesEveryPortFromTheFirst() {
        var ports = new Ports(9000);

        assertThat(ports.of("gateway")).isEqualTo(9000);
        assertThat(ports.of("notify")).isEqualTo(9004);
        assertThat(ports.of("platform")).isEqualTo(9005);
        assertThat(ports.management("intake")).isEqualTo(9011);
        assertThat(ports.kafka()).isEqualTo(9020);
        assertThat(ports.mongo()).isEqualTo(9022);
        assertThat(ports.smtp()).isEqualTo(9023);
        assertThat(ports.all().keySet())
                .allSatisfy(port -> assertThat(port).isBetween(9000, 9000 + Ports.SPAN));
    }

    @Test
    void namesThePortThatIsTakenAndWhoHasIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int themes = taken.getLocalPort();
            var ports = new Ports(themes - 2);

            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(ports::check)
                    .satisfies(
                            problem -> {
                                assertThat(problem).hasMessageContaining(themes + " (themes)");
                                assertThat(problem.whatToDo()).contains("--port ");
                            });
            assertThat(PortHolder.of(themes))
                    .isIn("", " by java, process " + ProcessHandle.current().pid());
        }
    }
}
