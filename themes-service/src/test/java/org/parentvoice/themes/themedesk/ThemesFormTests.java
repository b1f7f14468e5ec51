package org.parentvoice.themes.themedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.forumset.ForumThemes;
import org.parentvoice.themes.forumset.ForumThemesRequest;
import org.parentvoice.themes.forumset.OwnTheme;
import org.parentvoice.themes.themeset.ThemeSet;

class ThemesFormTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-03");

    private static final OwnTheme SWIMMING =
            new OwnTheme("swimming", "Pools", "Where we swim", List.of("the pool is cold"));

    @Test
    void whatIsSuggestedFillsTheEmptyThemeAfterTheForumsOwn() {
        ThemesForm form = form(TODAY).suggesting("Blue badge", "blue badge\nrenewal");
        assertThat(form.own())
                .containsExactly(
                        new ThemesForm.Own(
                                0, "swimming", "Pools", "Where we swim", "the pool is cold"),
                        new ThemesForm.Own(1, "", "Blue badge", "", "blue badge\nrenewal"));
        assertThat(form(TODAY).suggesting(null, null)).isEqualTo(form(TODAY));
    }

    @Test
    void anAddressCannotFillTheFormWithoutEnd() {
        ThemesForm.Own own =
                form(TODAY).suggesting("x".repeat(5_000), "y".repeat(50_000)).own().getLast();
        assertThat(own.label()).hasSize(ForumThemesRequest.LONGEST_LABEL);
        assertThat(own.examples()).hasSize(2_000);
    }

    @Test
    void theDayIsTodayOrThatOnWhichWhatIsChangedBegins() {
        assertThat(form(TODAY.minusDays(9)).effectiveFrom()).isEqualTo("2026-11-03");
        assertThat(form(TODAY.plusDays(9)).effectiveFrom()).isEqualTo("2026-11-12");
        assertThat(ThemesForm.of(ThemeSet.builtIn(), null, TODAY).effectiveFrom())
                .isEqualTo("2026-11-03");
    }

    private static ThemesForm form(LocalDate from) {
        var part =
                new ForumThemes(
                        "leeds:1",
                        "leeds",
                        1,
                        List.of(),
                        Map.of(),
                        List.of(SWIMMING),
                        "asha",
                        Instant.EPOCH,
                        from);
        return ThemesForm.of(ThemeSet.builtIn(), part, TODAY);
    }
}
