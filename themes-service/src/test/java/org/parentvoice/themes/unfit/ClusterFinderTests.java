package org.parentvoice.themes.unfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.LabelledCsv;

class ClusterFinderTests {

    private static final List<String> POOL =
            List.of(
                    "The swimming pool has no changing room that a wheelchair fits into.",
                    "My son cannot use the swimming pool, the changing room is far too small",
                    "Please could the swimming pool open a quiet session on a Sunday",
                    "Swimming lessons stopped when the pool closed",
                    "No hoist at the swimming pool. The changing room has a bench, that is all",
                    "we'd love one quiet session a month at the pool",
                    "Swimming pool staff stared at my daughter");

    private static final List<String> BINS =
            List.of(
                    "A wheelie bin stood on the pavement again, her chair went into the road",
                    "Who moves the wheelie bin off the pavement so that we get past?",
                    "Every wheelie bin was left in the middle of the pavement on Friday",
                    "I can lift a wheelie bin off the pavement. My son in his chair cannot",
                    "Could each wheelie bin be put back behind the pavement line?");

    @Test
    void whatWasPlantedAmongOtherFeedbackIsFound() throws IOException {
        List<WordCluster> clusters = find(together(everything(), POOL, BINS));
        assertThat(clusters)
                .extracting(WordCluster::label)
                .contains("Swimming pool", "Wheelie bin");
        WordCluster pool = named(clusters, "Swimming pool");
        assertThat(pool.count()).isBetween(5, POOL.size());
        assertThat(pool.words()).contains("changing room");
        assertThat(pool.typical()).isNotEmpty().allMatch(id -> POOL.contains(textOf(id)));
        assertThat(named(clusters, "Wheelie bin").count()).isBetween(BINS.size(), BINS.size() + 1);
        assertThat(clusters).isSortedAccordingTo((a, b) -> b.count() - a.count());
    }

    @Test
    void inFeedbackAboutEverythingNothingIsNew() throws IOException {
        assertThat(find(everything())).isEmpty();
    }

    @Test
    void thanksAndNothingAreNotATopic() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            texts.addAll(List.of("Nothing", "No, thank you", "n/a", "All good thanks", "???", ""));
        }
        assertThat(find(texts)).isEmpty();
    }

    @Test
    void fourPiecesAreTooFew() throws IOException {
        assertThat(find(together(everything(), POOL.subList(0, 2), BINS.subList(0, 4)))).isEmpty();
    }

    @Test
    void oneWordThatHappensToComeOftenIsNotATopic() {
        assertThat(
                        find(
                                List.of(
                                        "Giraffes have long necks",
                                        "A giraffe on the biscuit tin",
                                        "Zebra, giraffe, whatever",
                                        "My aunt painted giraffes",
                                        "Giraffe shaped clouds")))
                .isEmpty();
    }

    @Test
    void fewPiecesOfOneTopicAreEnoughOnTheirOwn() {
        assertThat(find(POOL)).extracting(WordCluster::label).containsExactly("Swimming pool");
    }

    @Test
    void aLongTextOfOneWordTakesNoLongerThanAnother() {
        assertThat(find(List.of("pool ".repeat(100_000), "pool", "pool", "pool", "pool")))
                .isEmpty();
    }

    @Test
    void itStopsWhenItTakesTooLong() {
        assertThatThrownBy(() -> ClusterFinder.find(pieces(POOL), Deadline.in(Duration.ZERO)))
                .isInstanceOf(Deadline.TooSlowException.class);
    }

    /** Statements about every theme there is, written by others than the corpus. */
    private static List<String> everything() throws IOException {
        return LabelledCsv.read(Path.of("src/test/resources/themes/held-out.csv")).stream()
                .map(each -> each.text())
                .toList();
    }

    @SafeVarargs
    private static List<String> together(List<String>... lists) {
        var all = new ArrayList<String>();
        List.of(lists).forEach(all::addAll);
        return all;
    }

    private static WordCluster named(List<WordCluster> clusters, String label) {
        return clusters.stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<WordCluster> find(List<String> texts) {
        return ClusterFinder.find(pieces(texts), Deadline.in(Duration.ofMinutes(1)));
    }

    /** The id says which text it is. */
    private static List<Piece> pieces(List<String> texts) {
        return texts.stream().map(text -> new Piece("id:" + text, text)).toList();
    }

    private static String textOf(String id) {
        return id.substring("id:".length());
    }
}
