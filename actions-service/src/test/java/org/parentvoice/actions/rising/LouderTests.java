package org.parentvoice.actions.rising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.actions.themes.Tally;
import org.parentvoice.actions.themes.ThemeCount;

/** The method on forums of which the truth is known. */
class LouderTests {

    private static final int RECENT = Risings.RECENT_WEEKS;
    private static final int PAST = Risings.PAST_WEEKS;
    private static final double OFTEN = 0.9;

    /** From a forum that hears little to one that hears much, and from a short past to a whole. */
    @ParameterizedTest
    @CsvSource({"2, 26, 2000", "10, 26, 2000", "40, 26, 1000", "40, 8, 1000", "200, 26, 200"})
    void whereNothingHasChangedAnAlarmIsRare(double pieces, int past, int runs) {
        assertThat(share(runs, seed -> !unchanged(seed, pieces, past).isEmpty()))
                .isLessThanOrEqualTo(Louder.FALSE_RATE);
    }

    /** The simulation can fail: testing one theme at a time would cry wolf nearly always. */
    @Test
    void withoutLookingAtAllTestsTogetherAlarmsWouldBeCommon() {
        Predicate<Long> wolf =
                seed -> {
                    var mix = new Mix(seed);
                    Spell past = mix.weeks(PAST, 40);
                    Spell recent = mix.weeks(RECENT, 40);
                    return recent.themes().keySet().stream()
                            .anyMatch(
                                    theme ->
                                            Fisher.chance(
                                                            recent.on(theme).feedback(),
                                                            recent.feedback(),
                                                            past.on(theme).feedback(),
                                                            past.feedback())
                                                    <= Louder.FALSE_RATE);
                };
        assertThat(share(300, wolf)).isGreaterThan(0.3);
    }

    @Test
    void aBigImportThatIsLikeTheRestIsNoAlarm() {
        Predicate<Long> alarm =
                seed -> {
                    var mix = new Mix(seed);
                    Spell past = mix.weeks(PAST, 10);
                    return !Louder.among(mix.weeksWithImport(RECENT, 10, 3000), past).isEmpty();
                };
        assertThat(share(500, alarm)).isLessThanOrEqualTo(Louder.FALSE_RATE);
    }

    @ParameterizedTest
    @CsvSource({"5, 40", "15, 120"})
    void whatComesUpThreeTimesAsOftenIsFound(int theme, double pieces) {
        var others = new ArrayList<String>();
        Predicate<Long> found =
                seed -> {
                    var mix = new Mix(seed);
                    Spell past = mix.weeks(PAST, pieces);
                    mix.change(theme, 3);
                    List<String> louder =
                            Louder.among(mix.weeks(RECENT, pieces), past).stream()
                                    .map(Louder::theme)
                                    .toList();
                    louder.stream()
                            .filter(each -> !each.equals(Mix.theme(theme)))
                            .forEach(others::add);
                    return louder.contains(Mix.theme(theme));
                };
        assertThat(share(300, found)).isGreaterThanOrEqualTo(OFTEN);
        assertThat(others).hasSizeLessThanOrEqualTo((int) (300 * Louder.FALSE_RATE));
    }

    @Test
    void aFewAreNeverAnAlarm() {
        Spell past =
                spell(26, 100_000, Map.of("other", new ThemeCount(100_000, 100_000, Map.of())));
        for (int feedback = 1; feedback <= 5; feedback++) {
            for (int voices = feedback; voices <= 6; voices++) {
                var themes = Map.of("new", new ThemeCount(voices, feedback, Map.of()));
                assertThat(Louder.among(spell(4, 50, themes), past))
                        .as("%d voices in %d pieces", voices, feedback)
                        .hasSize(feedback >= 3 && voices >= 5 ? 1 : 0);
            }
        }
        // One note from one meeting, and from another one.
        var meetings = Map.of("new", new ThemeCount(400, 2, Map.of()));
        assertThat(Louder.among(spell(4, 50, meetings), past)).isEmpty();
    }

    @Test
    void tenTimesAsMuchOfEverythingIsAsUsual() {
        var themes = new HashMap<String, ThemeCount>();
        for (int i = 1; i < Mix.THEMES; i++) {
            themes.put(Mix.theme(i), new ThemeCount(i * 10, i * 10, Map.of()));
        }
        Spell month = spell(4, 4000, themes);
        Spell past = spell(26, 400, shrunk(themes));
        assertThat(Louder.among(month, past)).isEmpty();
    }

    @Test
    void usualIsTheEarlierShareOfWhatWasSaidSince() {
        Spell past = spell(26, 1000, Map.of("transport", new ThemeCount(60, 40, Map.of())));
        Spell recent = spell(4, 100, Map.of("transport", new ThemeCount(28, 14, Map.of())));
        assertThat(Louder.among(recent, past))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.usualFeedback()).isEqualTo(4.0);
                            // Twice as many voices as pieces, now as then.
                            assertThat(it.usualVoices()).isEqualTo(8.0);
                            assertThat(it.chance()).isLessThan(0.001);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "7, 29, false",
        "8, 1, true",
        "26, 1, true",
        "1, 30, true",
        "7, 30, true",
        "0, 0, false"
    })
    void aPastHasToBeLongOrLoudEnough(int weeks, int voices, boolean expected) {
        List<@Nullable Tally> heard = new ArrayList<>(Collections.nCopies(PAST, null));
        if (weeks > 0) {
            heard.set(PAST - weeks, Mix.tally(1, voices, Map.of()));
        }
        assertThat(Louder.canTell(Spell.of(heard))).isEqualTo(expected);
        assertThat(Spell.of(heard).weeks()).isEqualTo(weeks);
    }

    @Test
    void withoutAPastNothingIsSaid() {
        Spell recent = spell(4, 50, Map.of("transport", new ThemeCount(50, 50, Map.of())));
        assertThat(Louder.among(recent, Spell.of(List.of()))).isEmpty();
    }

    private static List<Louder> unchanged(long seed, double pieces, int past) {
        var mix = new Mix(seed);
        Spell before = mix.weeks(past, pieces);
        return Louder.among(mix.weeks(RECENT, pieces), before);
    }

    private static double share(int runs, Predicate<Long> test) {
        return (double) LongStream.range(0, runs).boxed().filter(test).count() / runs;
    }

    private static Spell spell(int weeks, int feedback, Map<String, ThemeCount> themes) {
        List<@Nullable Tally> tallies =
                new ArrayList<>(Collections.nCopies(weeks, Mix.tally(1, 1, Map.of())));
        tallies.set(0, Mix.tally(feedback - weeks + 1, feedback - weeks + 1, themes));
        return Spell.of(tallies);
    }

    private static Map<String, ThemeCount> shrunk(Map<String, ThemeCount> themes) {
        var small = new HashMap<String, ThemeCount>();
        themes.forEach(
                (theme, count) ->
                        small.put(
                                theme,
                                new ThemeCount(
                                        count.voices() / 10, count.feedback() / 10, Map.of())));
        return small;
    }
}
