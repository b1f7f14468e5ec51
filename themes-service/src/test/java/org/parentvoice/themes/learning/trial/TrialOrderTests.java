package org.parentvoice.themes.learning.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.classify.model.ThemeModel;
import org.parentvoice.themes.testing.SmallModel;

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
        TrialOrder order = read(written(new byte[0]));
        assertThat(order.current()).isNull();
        assertThat(order.corrected()).containsExactly(LONG, SHORT);
    }

    @Test
    void aLearntModelGoesBeforeTheCorrections() throws IOException {
        TrialOrder order = read(written(SmallModel.file()));
        assertThat(Optional.ofNullable(order.current()).map(ThemeModel::id))
                .contains(SmallModel.modelId());
        assertThat(order.corrected()).containsExactly(LONG, SHORT);
    }

    @Test
    void aModelThatIsCutShortOrNoneIsRefused() throws IOException {
        byte[] model = SmallModel.file();
        byte[] all = written(model);
        assertThatThrownBy(() -> read(Arrays.copyOf(all, model.length / 2)))
                .isInstanceOf(IOException.class);
        byte[] none = written(Arrays.copyOf(model, model.length / 2));
        assertThatThrownBy(() -> read(none)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsCutShortIsRefused() throws IOException {
        byte[] all = written(new byte[0]);
        for (int length : List.of(0, 3, 8, 9, 40, all.length / 2, all.length - 1)) {
            assertThatThrownBy(() -> read(Arrays.copyOf(all, length)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void somethingElseIsRefused() {
        assertThatThrownBy(() -> read("text,themes\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static byte[] written(byte[] model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new TrialOrder.Writer(bytes, model);
        writer.add(LONG);
        writer.add(SHORT);
        writer.end();
        return bytes.toByteArray();
    }

    private static TrialOrder read(byte[] bytes) throws IOException {
        return TrialOrder.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
