package org.parentvoice.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTests {

    @Test
    void readsWhatLinuxSaysOfAProcess() {
        var lines =
                List.of(
                        "55d0c0000000-7ffd1b5e1000 ---p 00000000 00:00 0    [rollup]",
                        "Rss:             1000000 kB",
                        "Pss:              500000 kB",
                        "Pss_Anon:         400000 kB",
                        "SwapPss:               0 kB");
        Memory memory = Memory.parse(lines);
        assertThat(memory.rss()).isEqualTo(1024, within(1e-6));
        assertThat(memory.plus(memory).pss()).isEqualTo(1024, within(1e-6));
    }
}
