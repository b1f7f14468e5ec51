package org.parentvoice.themes.learning.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.model.Corpus;

class HeldBackTests {

    @Test
    void aboutATenthOfTheCorpusIsHeldBackVoiceByVoice() {
        List<LabelledText> corpus = Corpus.read();
        Set<String> held = groups(corpus, true);
        assertThat(held).isNotEmpty().doesNotContainAnyElementsOf(groups(corpus, false));
        double share = (double) corpus.stream().filter(HeldBack::voice).count() / corpus.size();
        assertThat(share).isBetween(0.06, 0.14);
    }

    @Test
    void aFifthOfCorrectionsIsHeldBackAndAlwaysTheSame() {
        List<String> ids =
                IntStream.range(0, 5_000)
                        .mapToObj(
                                i -> UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)}))
                        .map(UUID::toString)
                        .toList();
        assertThat(ids.stream().filter(HeldBack::correction).count()).isBetween(900L, 1_100L);
        // What was held back once has to stay so, or a later model is judged on what it has seen.
        assertThat(HeldBack.correction("5f0c9a3e-7b1d-4c52-9a86-2f4f1f6f2b10")).isFalse();
        assertThat(HeldBack.correction("held-back-5")).isTrue();
    }

    private static Set<String> groups(List<LabelledText> corpus, boolean held) {
        return corpus.stream()
                .filter(each -> HeldBack.voice(each) == held)
                .map(each -> String.valueOf(each.group()))
                .collect(Collectors.toSet());
    }
}
