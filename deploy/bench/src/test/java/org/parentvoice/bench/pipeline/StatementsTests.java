package org.parentvoice.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parentvoice.intake.safeguarding.Screen;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.model.BuiltInModel;
import org.parentvoice.themes.themeset.ThemeSet;

class StatementsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final List<Statement> some = new Statements(1, TODAY).make(2_000);

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(new Statements(1, TODAY).make(2_000)).isEqualTo(some);
        assertThat(new Statements(2, TODAY).make(2_000)).isNotEqualTo(some);
    }

    @Test
    void areAboutAsLongAsWhatFamiliesWrite() {
        double words =
                some.stream().mapToInt(each -> each.text().split(" ").length).average().orElse(0);
        assertThat(words).isBetween(35.0, 50.0);
        assertThat(some).allSatisfy(each -> assertThat(each.text()).doesNotContain("{"));
    }

    @Test
    void hardlyEverRepeat() {
        assertThat(new HashSet<>(some.stream().map(Statement::text).toList()))
                .hasSizeGreaterThan(1_950);
    }

    @Test
    void areNeverHeldForAPersonToRead() {
        var screen = new Screen();
        assertThat(some).noneMatch(each -> screen.needsPerson(each.text()));
    }

    @Test
    void bringUpEveryThemeAndRarelyNone() {
        ThemeClassifier classifier = BuiltInModel.classifier();
        var found = new HashSet<String>();
        int without = 0;
        for (Statement each : some) {
            var themes = classifier.classify(each.text(), null).themes();
            themes.forEach(theme -> found.add(theme.themeId()));
            without += themes.isEmpty() ? 1 : 0;
        }
        assertThat(found).containsAll(ThemeSet.builtIn().ids());
        assertThat(without).isLessThan(100);
    }
}
