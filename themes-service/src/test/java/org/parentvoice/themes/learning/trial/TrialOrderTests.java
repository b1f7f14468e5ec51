package org.parentvoice.themes.learning.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.Sentiment;

class TrialOrderTests {

    private static final CorrectedText LONG =
            new CorrectedText(
                    "a",
                    "Zażółć 🤯\n\"quoted\" ".repeat(5_000),
                    "What could be better?",
                    Set.of("transport", "funding"),
                    Sentiment.CONCERN,
                    true);
    private static final CorrectedText SHORT =
            new CorrectedText("b", "No", null, Set.of(), Sentiment.NEUTRAL, false);

    @Test
    void whatIsWrittenIsRead() throws IOException {
        TrialOrder order = read(written());
        assertThat(order.current()).isNull();
        assertThat(order.corrected()).containsExactly(LONG, SHORT);
    }

    @Test
    void whatIsCutShortIsRefused() throws IOException {
        byte[] all = written();
        for (int length : List.of(0, 3, 8, 9, 40, all.length / 2, all.length - 1)) {
            assertThatThrownBy(() -> read(Arrays.copyOf(all, length)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void somethingElseIsRefused() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "text,themes\n"
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static byte[] written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new TrialOrder.Writer(bytes, new byte[0]);
        writer.add(LONG);
        writer.add(SHORT);
        writer.end();
        return bytes.toByteArray();
    }

    private static TrialOrder read(byte[] bytes) throws IOException {
        return TrialOrder.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
