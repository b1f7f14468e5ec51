package org.parentvoice.themes.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.model.BuiltInModel;
import org.parentvoice.themes.config.ThemesProperties;
import org.parentvoice.themes.feedback.Consent;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.forumset.Theming;
import org.parentvoice.themes.themeset.ThemeSet;

class ThemerTests {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00.123456Z");
    private static final ThemeSet THEMES = ThemeSet.builtIn();
    private static final Theming THEMING =
            Theming.builtIn(THEMES, BuiltInModel.classifier(), LocalDate.parse("2026-11-03"));

    private final Themer themer = themer(0.55);

    @Test
    void saysWhatItIsAboutAndWhy() {
        Feedback themed =
                themer.themed(received("The school taxi did not come again this week."), THEMING);
        assertThat(themed.themes()).isNotEmpty();
        assertThat(themed.themes().getFirst().id()).isEqualTo("transport");
        assertThat(themed.themes().getFirst().label())
                .isEqualTo(THEMES.find("transport").orElseThrow().label());
        assertThat(themed.themes().getFirst().evidence())
                .isNotEmpty()
                .allSatisfy(
                        words ->
                                assertThat(themed.text().substring(words.start(), words.end()))
                                        .isEqualTo(words.text()));
        assertThat(themed.sequence()).isEqualTo(1);
        assertThat(themed.decidedBy().kind()).isEqualTo("machine");
        assertThat(themed.themeSet().id()).isEqualTo("send");
        assertThat(themed.themedAt()).isEqualTo("2026-11-03T10:00:00.123Z");
    }

    @Test
    void whatHasNoThemeWaitsForAPerson() {
        assertThat(themer.themed(received("Xyzzy plugh."), THEMING).review()).isEqualTo("needed");
    }

    @Test
    void whatIsUncertainWaitsForAPerson() {
        String text = "The school taxi did not come again this week.";
        assertThat(themer(1.01).themed(received(text), THEMING).review()).isEqualTo("needed");
        assertThat(themer(0.1).themed(received(text), THEMING).review()).isNull();
    }

    private static Themer themer(double reviewBelow) {
        return new Themer(
                new ThemesProperties(reviewBelow, 0.05), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static FeedbackReceived received(String text) {
        return new FeedbackReceived(
                "a",
                "leeds",
                text,
                null,
                "form",
                LocalDate.parse("2026-11-03"),
                NOW,
                1,
                new Consent(true, true, true),
                null,
                null,
                null,
                new FeedbackReceived.Provenance("form", null, null));
    }
}
