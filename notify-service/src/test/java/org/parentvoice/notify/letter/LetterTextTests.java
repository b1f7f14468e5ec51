package org.parentvoice.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class LetterTextTests {

    private static final SpringTemplateEngine TEMPLATES = engine();

    private final LetterText text = new LetterText(TEMPLATES);

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    @Test
    void eachLetterHasItsOwnLinksAndElseTheSameWords() {
        for (int i = 0; i < 100; i++) {
            Letter letter = letter("Now done", "one/" + i, "page/" + i);
            assertThat(text.htmlOfNews(letter)).isEqualTo(anew(letter)).contains("page/" + i);
        }
    }

    @Test
    void lettersThatDifferAreWrittenEach() {
        for (int i = 0; i < 100; i++) {
            Letter letter = letter("Step " + i % 50 + " <of> 50", "stop?a=1&b=\"" + i, null);
            assertThat(text.htmlOfNews(letter)).isEqualTo(anew(letter));
        }
    }

    private static String anew(Letter letter) {
        return TEMPLATES.process(
                "notify/mail/letter", new Context(Locale.UK, Map.of("letter", letter)));
    }

    private static Letter letter(String heading, String stop, @Nullable String manage) {
        return new Letter(
                "A forum",
                heading,
                heading,
                "A promise & its title",
                List.of(Letter.Part.of("Why", "Families said so")),
                List.of(new Letter.Action("See it", "https://voice.example/c?x=1&y=2")),
                List.of(),
                List.of("You follow it"),
                "https://voice.example/" + stop,
                manage == null ? null : "https://voice.example/" + manage);
    }
}
