package org.parentvoice.notify.letter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.unbescape.html.HtmlEscape;

/**
 * Turns letters into text and HTML. The letters of one change differ in their links alone, so the
 * HTML around those is kept for a while: writing it anew took a fifth of the time of a mail.
 */
@Component
public class LetterText {

    private static final String STOP = "https://stop.invalid/";
    private static final String MANAGE = "https://manage.invalid/";

    /** Different letters on their way at the same time; with their links gone they name nobody. */
    private static final int KEPT = 32;

    private final ITemplateEngine templates;
    private final Map<Letter, String> written = new LinkedHashMap<>(KEPT, 0.75f, true);

    LetterText(ITemplateEngine templates) {
        this.templates = templates;
    }

    public String plain(Letter letter) {
        return PlainText.of(letter);
    }

    public String html(Letter letter) {
        Letter shape = letter.withLinks(STOP, letter.manage() == null ? null : MANAGE);
        String html = around(shape).replace(STOP, HtmlEscape.escapeHtml4Xml(letter.stop()));
        return letter.manage() == null
                ? html
                : html.replace(MANAGE, HtmlEscape.escapeHtml4Xml(letter.manage()));
    }

    private String around(Letter shape) {
        synchronized (written) {
            String known = written.get(shape);
            if (known != null) {
                return known;
            }
        }
        String html =
                templates.process(
                        "notify/mail/letter", new Context(Locale.UK, Map.of("letter", shape)));
        synchronized (written) {
            written.put(shape, html);
            if (written.size() > KEPT) {
                written.remove(written.keySet().iterator().next());
            }
        }
        return html;
    }
}
