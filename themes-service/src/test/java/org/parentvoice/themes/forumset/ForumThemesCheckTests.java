package org.parentvoice.themes.forumset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.parentvoice.themes.themeset.ThemeSet;

class ForumThemesCheckTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-03");
    private static final ThemeSet BUILT_IN = ThemeSet.builtIn();
    private static final String EXAMPLE = "the swimming pool is cold";

    @Test
    void whatIsRightIsTidied() {
        ForumThemesCheck check =
                check(
                        new ForumThemesRequest(
                                0,
                                List.of("transport", "transport"),
                                Map.of(
                                        "therapies",
                                        "  Speech and other therapies ",
                                        "communication",
                                        "Being kept informed"),
                                List.of(own("swimming", " Pools ", "Where we swim", EXAMPLE)),
                                null));
        assertThat(check.problems()).isEmpty();
        assertThat(check.draft().off()).containsExactly("transport");
        assertThat(check.draft().labels())
                .containsExactly(Map.entry("therapies", "Speech and other therapies"));
        assertThat(check.draft().own().getFirst().label()).isEqualTo("Pools");
        assertThat(check.draft().effectiveFrom()).isEqualTo(TODAY);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertWrong(request(List.of("parking"), Map.of(), List.of()), "off", "parking");
        assertWrong(
                request(List.of(), Map.of("parking", "P"), List.of()),
                "labels.parking",
                "no theme");
        assertWrong(
                request(List.of(), Map.of("transport", " "), List.of()),
                "labels.transport",
                "Write");
        assertWrong(
                request(List.of(), Map.of("transport", "x".repeat(61)), List.of()),
                "labels.transport",
                "60 characters");
        assertWrong(
                request(List.of(), Map.of("transport", "being kept Informed"), List.of()),
                "labels.transport",
                "Two themes");
        assertWrong(
                request(List.of(), Map.of("annual-reviews", "What plans say"), List.of()),
                "labels.annual-reviews",
                "Two themes");
        assertWrong(
                request(List.copyOf(BUILT_IN.ids()), Map.of(), List.of()), "off", "at least one");
        assertWrong(
                new ForumThemesRequest(0, null, null, null, TODAY.minusDays(1)),
                "effectiveFrom",
                "today");
    }

    @Test
    void whatIsWrongWithAThemeOfTheirOwnIsSaid() {
        assertOwn(own("transport", "Taxis", "Taxis", "the taxi is late"), "id", "there already");
        assertOwn(own("Big Words", "Pools", "Pools", EXAMPLE), "id", "lower-case");
        assertOwn(own("swimming", "", "Pools", EXAMPLE), "label", "Write");
        assertOwn(own("swimming", "x".repeat(61), "Pools", EXAMPLE), "label", "60");
        assertOwn(own("swimming", "Pools", " ", EXAMPLE), "definition", "Write");
        assertOwn(own("swimming", "Pools", "x".repeat(501), EXAMPLE), "definition", "500");
        assertOwn(own("swimming", "Pools", "Pools", " "), "examples", "at least one");
        assertOwn(own("swimming", "Pools", "Pools", "x".repeat(301)), "examples", "300");
        assertOwn(own("swimming", "It", "The", "it is the"), "examples", "could not tell");
        assertOwn(own("swimming", "Being kept informed", "Pools", EXAMPLE), "label", "Two themes");
        assertWrong(
                request(
                        List.of(),
                        Map.of(),
                        List.of(
                                own("swimming", "Pools", "Pools", EXAMPLE),
                                own("swimming", "Pools 2", "Pools", EXAMPLE))),
                "own[1].id",
                "Two of your themes");
        assertWrong(
                request(
                        List.of(),
                        Map.of(),
                        IntStream.range(0, 21)
                                .mapToObj(i -> own("pool-" + i, "Pool " + i, "Pool", EXAMPLE))
                                .toList()),
                "own",
                "20 themes");
    }

    @Test
    void saysWhatSavingWouldChange() {
        var before =
                new ForumThemes(
                        "ashby:1",
                        "ashby",
                        1,
                        List.of("funding"),
                        Map.of(),
                        List.of(new OwnTheme("cafe", "Cafe", "Cafe", List.of("the cafe morning"))),
                        "somebody",
                        Instant.EPOCH,
                        TODAY);
        ForumThemesDraft after =
                check(
                                request(
                                        List.of("transport"),
                                        Map.of("therapies", "Speech therapy"),
                                        List.of(own("swimming", "Pools", "Pools", EXAMPLE))))
                        .draft();
        assertThat(ForumThemesChanges.between(BUILT_IN, before, after, TODAY))
                .hasSize(5)
                .anyMatch(each -> each.endsWith("is switched off."))
                .anyMatch(each -> each.endsWith("is switched on again."))
                .anyMatch(each -> each.endsWith("will be called “Speech therapy”."))
                .contains("“Pools” is added.", "“Cafe” is removed.");
        ForumThemesDraft same =
                new ForumThemesDraft(before.off(), before.labels(), before.own(), TODAY);
        assertThat(ForumThemesChanges.between(BUILT_IN, before, same, TODAY)).isEmpty();
        assertThat(same.isAlready(before, TODAY)).isTrue();
        assertThat(after.isAlready(before, TODAY)).isFalse();
    }

    @Test
    void anotherDayAloneIsAChange() {
        assertThat(begun(TODAY.minusDays(30), TODAY)).isEmpty();
        assertThat(begun(TODAY.plusDays(9), TODAY.plusDays(9))).isEmpty();
        assertThat(begun(TODAY.minusDays(30), LocalDate.parse("2030-02-01")))
                .containsExactly("Your themes begin anew on 1 February 2030.");
        assertThat(begun(LocalDate.parse("2030-02-01"), LocalDate.parse("2029-12-31")))
                .containsExactly(
                        "Your themes begin on 31 December 2029 and no longer on 1 February 2030.");
    }

    private static List<String> begun(LocalDate before, LocalDate after) {
        var draft = new ForumThemesDraft(List.of("transport"), Map.of(), List.of(), before);
        return ForumThemesChanges.between(
                BUILT_IN,
                draft.version("leeds", 1, "asha", Instant.EPOCH),
                new ForumThemesDraft(draft.off(), draft.labels(), draft.own(), after),
                TODAY);
    }

    private static void assertOwn(ForumThemesRequest.Own own, String field, String message) {
        assertWrong(request(List.of(), Map.of(), List.of(own)), "own[0]." + field, message);
    }

    private static void assertWrong(ForumThemesRequest request, String field, String message) {
        List<FieldProblem> problems = check(request).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().field()).isEqualTo(field);
        assertThat(problems.getFirst().message()).contains(message);
    }

    private static ForumThemesCheck check(ForumThemesRequest request) {
        return ForumThemesCheck.of(BUILT_IN, TODAY, request);
    }

    private static ForumThemesRequest request(
            List<@Nullable String> off,
            Map<String, @Nullable String> labels,
            List<ForumThemesRequest.@Nullable Own> own) {
        return new ForumThemesRequest(0, off, labels, own, null);
    }

    private static ForumThemesRequest.Own own(
            String id, String label, String definition, String example) {
        return new ForumThemesRequest.Own(id, label, definition, List.of(example));
    }
}
