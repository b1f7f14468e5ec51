package org.parentvoice.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parentvoice.bench.report.Report;

class ArgumentsTests {

    private static final List<Measurement> ALL = List.of(new Named("one"), new Named("two"));

    private record Named(String name) implements Measurement {

        @Override
        public String about() {
            return "nothing";
        }

        @Override
        public void run(Report report) {
            throw new IllegalStateException("Nobody runs it");
        }
    }

    @Test
    void noNameIsAllOfThem() {
        assertThat(Arguments.select(List.of(), ALL)).containsExactlyElementsOf(ALL);
    }

    @Test
    void thoseNamedInTheirOrderAndOnce() {
        assertThat(Arguments.select(List.of("two", "one", "two"), ALL))
                .extracting(Measurement::name)
                .containsExactly("two", "one");
    }

    @Test
    void anUnknownNameIsToldWhichThereAre() {
        assertThatThrownBy(() -> Arguments.select(List.of("three"), ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no measurement three. There are: one, two.");
    }

    @Test
    void theScriptKnowsTheSameOnes() throws IOException {
        List<Measurement> all = Bench.all(Path.of(""));
        String script = Files.readString(Path.of("run"));
        String names = all.stream().map(Measurement::name).collect(Collectors.joining(" "));
        assertThat(script).contains("measurements=\"" + names + "\"\n");
        all.forEach(
                each ->
                        assertThat(script)
                                .containsPattern("\n  " + each.name() + " +" + each.about()));
    }
}
