package org.parentvoice.actions.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.actions.numbers.SmallNumbers;

class SpiritsTests {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final YearMonth OVER = YearMonth.of(2027, 1);

    @Test
    void whatIsShownIsAddedUpFromWholeBlocks() {
        int[][] said = {
            // Concern, praise, suggestion, mixed, neutral.
            {22, 8, 1, 1, 0},
            {31, 4, 0, 2, 2},
            // Hidden, and so is the last.
            {3, 1, 0, 0, 0},
            {1, 1, 0, 0, 0}
        };
        assertThat(numbers(spirit(said, 0, 3))).isEqualTo("50 5 - - -");
        assertThat(spirit(said, 0, 3).months()).containsExactly(FIRST, FIRST.plusMonths(1));
        // 22 and 8 of the first month, rounded down.
        assertThat(numbers(spirit(said, 0, 0))).isEqualTo("20 5 - - -");
        assertThat(spirit(said, 0, 0).parts().get(1).voicesLabel()).isEqualTo("at least 5");
        assertThat(numbers(spirit(said, 2, 3))).isEqualTo("- - - - -");
        assertThat(spirit(said, 2, 3).months()).isEmpty();
    }

    @Test
    void manyQuietMonthsAreShownTogetherOrNotAtAll() {
        int[][] said = new int[12][5];
        for (int[] month : said) {
            month[0] = 2;
            month[1] = 1;
        }
        assertThat(numbers(spirit(said, 0, 11))).isEqualTo("20 10 - - -");
        assertThat(numbers(spirit(said, 0, 10))).isEqualTo("- - - - -");
        assertThat(numbers(spirit(said, 1, 11))).isEqualTo("- - - - -");
    }

    @Test
    void oneSmallSpiritIsNotWhatIsLeftOfTheTotal() {
        assertThat(numbers(spirit(new int[][] {{20, 10, 8, 7, 2}}, 0, 0))).isEqualTo("20 10 5 - -");
        assertThat(numbers(spirit(new int[][] {{20, 10, 8, 1, 2}}, 0, 0))).isEqualTo("20 10 5 - -");
    }

    /**
     * Everything that anybody can get: the theme's total, every month, the spirits of every range
     * of months. Whatever was said that would look exactly like it is tried. Neither the voices of
     * a month, nor those of a spirit in a month or in any range, are sure where they are small.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 5, 26, 10",
        "2, 3, 16, 6",
        "2, 3, 20, 9",
        "3, 2, 14, 6",
        "3, 2, 18, 7",
        "3, 2, 22, 10",
        "4, 2, 11, 5",
        "3, 3, 10, 5"
    })
    void comparingAllThereIsGivesNoSmallNumberAway(int months, int spirits, int total, int enough) {
        List<String> words = Sentiment.WORDS.subList(0, spirits);
        var onlooker = new Onlooker();
        for (List<Integer> cells : Ways.of(months * spirits, total)) {
            var said = new Said(cells, months, words);
            onlooker.sees(said.seen(enough), said.secrets());
        }
        assertThat(onlooker.knows()).isEmpty();
    }

    /** The test can fail: hiding what is small in each range by itself is not enough. */
    @Test
    void hidingSmallNumbersRangeByRangeWouldGiveThemAway() {
        var onlooker = new Onlooker();
        for (List<Integer> cells : Ways.of(4, 14)) {
            var said = new Said(cells, 2, Sentiment.WORDS.subList(0, 2));
            String seen =
                    String.join(
                            " ",
                            said.secrets().stream()
                                    .map(it -> it < SmallNumbers.FEWEST ? "-" : String.valueOf(it))
                                    .toList());
            onlooker.sees(seen, said.secrets());
        }
        assertThat(onlooker.knows()).isNotEmpty();
    }

    /** What was said on a theme: one cell for each month and sentiment. */
    private record Said(List<Integer> cells, int months, List<String> words) {

        private int cell(int month, int word) {
            return cells.get(month * words.size() + word);
        }

        private NavigableMap<YearMonth, Integer> voices() {
            var all = new TreeMap<YearMonth, Integer>();
            for (int month = 0; month < months; month++) {
                int at = month;
                all.put(
                        FIRST.plusMonths(month),
                        IntStream.range(0, words.size()).map(word -> cell(at, word)).sum());
            }
            return all;
        }

        private Map<YearMonth, Map<String, Integer>> counts() {
            var all = new HashMap<YearMonth, Map<String, Integer>>();
            for (int month = 0; month < months; month++) {
                var counts = new HashMap<String, Integer>();
                for (int word = 0; word < words.size(); word++) {
                    counts.put(words.get(word), cell(month, word));
                }
                all.put(FIRST.plusMonths(month), counts);
            }
            return all;
        }

        String seen(int enough) {
            NavigableMap<YearMonth, Optional<Integer>> shown = PartsShown.of(voices());
            Spirits all = Spirits.of(shown, counts(), words, OVER, enough);
            var seen = new StringBuilder(shown.values().toString());
            for (int from = 0; from < months; from++) {
                for (int to = from; to < months; to++) {
                    seen.append(' ').append(numbers(all.in(range(from, to))));
                }
            }
            return seen.toString();
        }

        List<Integer> secrets() {
            var secrets = new ArrayList<>(voices().values());
            for (int word = 0; word < words.size(); word++) {
                for (int from = 0; from < months; from++) {
                    int sum = 0;
                    for (int to = from; to < months; to++) {
                        sum += cell(to, word);
                        secrets.add(sum);
                    }
                }
            }
            return secrets;
        }
    }

    private static Spirit spirit(int[][] said, int from, int to) {
        var voices = new TreeMap<YearMonth, Integer>();
        var counts = new HashMap<YearMonth, Map<String, Integer>>();
        for (int i = 0; i < said.length; i++) {
            var month = new HashMap<String, Integer>();
            for (int j = 0; j < said[i].length; j++) {
                month.put(Sentiment.WORDS.get(j), said[i][j]);
            }
            counts.put(FIRST.plusMonths(i), month);
            voices.put(FIRST.plusMonths(i), IntStream.of(said[i]).sum());
        }
        return Spirits.of(PartsShown.of(voices), counts, Sentiment.WORDS, OVER, Spirits.ENOUGH)
                .in(range(from, to));
    }

    private static List<YearMonth> range(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(FIRST::plusMonths).toList();
    }

    private static String numbers(Spirit spirit) {
        return String.join(
                " ",
                spirit.parts().stream()
                        .map(it -> it.voices() == null ? "-" : String.valueOf(it.voices()))
                        .toList());
    }
}
