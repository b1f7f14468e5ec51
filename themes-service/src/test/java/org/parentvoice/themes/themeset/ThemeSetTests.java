package org.parentvoice.themes.themeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ThemeSetTests {

    @Test
    void theBuiltInSetHasTheTwentyEightThemesInTheirGroups() {
        ThemeSet set = ThemeSet.builtIn();

        assertThat(set.id()).isEqualTo("send");
        assertThat(set.version()).isEqualTo(1);
        assertThat(set.themes()).hasSize(28);
        assertThat(set.themes().stream().map(Theme::group).distinct()).hasSize(6);
        assertThat(set.themes())
                .allSatisfy(theme -> assertThat(theme.covers()).isNotBlank())
                .allSatisfy(theme -> assertThat(theme.label()).hasSizeLessThan(45));
        assertThat(set.ids())
                .containsExactly(
                        "ehcp-application",
                        "assessment-waiting-times",
                        "refusal-to-assess",
                        "annual-reviews",
                        "plan-quality",
                        "health-and-care-in-plans",
                        "provision-not-delivered",
                        "school-placement",
                        "appeals-and-mediation",
                        "communication",
                        "casework-knowledge",
                        "information-and-local-offer",
                        "accountability-and-complaints",
                        "sen-support",
                        "staff-training",
                        "inclusive-practice",
                        "exclusion-and-attendance",
                        "transitions",
                        "diagnosis-pathways",
                        "therapies",
                        "mental-health",
                        "short-breaks-and-social-care",
                        "transport",
                        "family-wellbeing",
                        "joined-up-services",
                        "child-voice",
                        "co-production",
                        "funding");
    }

    @Test
    void aSetOfAForumsOwnNeedsOnlyIdsAndLabels() {
        ThemeSet set =
                ThemeSet.read(
                        new StringReader(
                                """
                                id: ours
                                version: 3
                                colour: blue
                                themes:
                                  - id: swimming
                                    label: Swimming pools
                                    definition: Where families swim
                                    examples: [the pool is cold]
                                  - id: buses
                                    label: Buses
                                """));

        assertThat(set.version()).isEqualTo(3);
        assertThat(set.find("swimming"))
                .hasValueSatisfying(
                        theme -> {
                            assertThat(theme.covers()).isEqualTo("Where families swim");
                            assertThat(theme.examples()).containsExactly("the pool is cold");
                        });
        assertThat(set.contains("trains")).isFalse();
    }

    @Test
    void themesBeginAndEndWithTheirDays() {
        ThemeSet set =
                ThemeSet.read(
                        new StringReader(
                                """
                                effectiveFrom: 2026-01-01
                                themes:
                                  - {id: always, label: Always}
                                  - {id: later, label: Later, effectiveFrom: 2026-09-01}
                                  - {id: ended, label: Ended, effectiveTo: '2026-08-31'}
                                """));
        assertThat(set.inForce(LocalDate.parse("2025-12-31"))).isEmpty();
        assertThat(set.inForce(LocalDate.parse("2026-08-31")))
                .extracting(Theme::id)
                .containsExactly("always", "ended");
        assertThat(set.inForce(LocalDate.parse("2026-09-01")))
                .extracting(Theme::id)
                .containsExactly("always", "later");
        assertThat(ThemeSet.builtIn().inForce(LocalDate.parse("2026-11-03"))).hasSize(28);
        assertThat(ThemeSet.builtIn().themes())
                .allSatisfy(theme -> assertThat(theme.effectiveFrom()).isNotNull());
    }

    @Test
    void daysThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ThemeSet.read(
                                        new StringReader("themes: [{id: a, effectiveTo: soon}]")))
                .withMessageContaining("soon");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ThemeSet.read(
                                        new StringReader(
                                                "themes: [{id: a, effectiveFrom: 2026-02-01,"
                                                        + " effectiveTo: 2026-01-31}]")))
                .withMessageContaining("before it begins");
    }

    @Test
    void whatIsNotAThemeSetIsRefusedWithAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThemeSet.read(new StringReader("id: ours")))
                .withMessageContaining("themes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThemeSet.read(new StringReader("themes: [{id: Big Words}]")))
                .withMessageContaining("Big Words");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThemeSet.read(new StringReader("[{id: a}, {id: a}]")))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThemeSet.read(new StringReader("themes: [")))
                .withMessageContaining("YAML");
    }
}
