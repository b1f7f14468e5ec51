package org.parentvoice.notify.letter;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Turns letters into text and HTML. */
@Component
public class LetterText {

    private final ITemplateEngine templates;

    LetterText(ITemplateEngine templates) {
        this.templates = templates;
    }

    public String plain(Letter letter) {
        return PlainText.of(letter);
    }

    public String html(Letter letter) {
        return templates.process(
                "notify/mail/letter", new Context(Locale.UK, Map.of("letter", letter)));
    }
}
