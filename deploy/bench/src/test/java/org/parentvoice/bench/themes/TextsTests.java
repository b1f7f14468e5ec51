package org.parentvoice.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.LabelledCsv;
import org.parentvoice.themes.classify.LabelledText;

class TextsTests {

    @Test
    void everyTextHasFortyWordsOneAfterTheOther() {
        List<String> words = IntStream.range(0, 90).mapToObj(i -> "w" + i).toList();
        List<String> made = new Texts(words).make(3);
        assertThat(made).allMatch(text -> text.split(" ").length == Texts.WORDS);
        assertThat(made.get(0)).startsWith("w0 ").endsWith(" w39");
        assertThat(made.get(1)).startsWith("w40 ").endsWith(" w79");
        assertThat(made.get(2)).startsWith("w80 ").contains(" w89 w0 ").endsWith(" w29");
    }

    @Test
    void theCorpusIsLongEnoughForManyDifferentOnes() throws IOException {
        List<String> made = Texts.ofTheCorpus(Path.of("../..")).make(5_000);
        assertThat(made).hasSize(5_000).doesNotHaveDuplicates();
    }

    @Test
    void theCommandReadsTheSameTexts() throws IOException {
        List<String> texts = List.of("He said \"no, never\" and left", "plain", "a, b\u2019s");
        assertThat(LabelledCsv.read(new StringReader(Texts.csv(texts)), "test"))
                .extracting(LabelledText::text)
                .containsExactlyElementsOf(texts);
    }
}
