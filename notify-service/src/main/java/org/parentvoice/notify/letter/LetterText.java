package org.parentvoice.notify.letter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.unbescape.html.HtmlEscape;

/**
 * Turns letters into text and HTML. Letters with the same news differ in their links alone, so the
 * HTML around those is kept in memory for a while: writing it anew took a fifth of the time of a
 * mail. Of other letters nothing is kept: they have more in them that is one person's own.
 */
@Component
public class LetterText {

    private static final String STOP = "https://stop.invalid/";
    private static final String MANAGE = "https://manage.invalid/";

    /** Different news on its way at the same time; with its links gone a letter names nobody. */
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
        return write(letter);
    }

    /** The same for news, which many get: only its links at the end are one person's own. */
    public String htmlOfNews(Letter letter) {
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
        String html = write(shape);
        synchronized (written) {
            written.put(shape, html);
            if (written.size() > KEPT) {
                written.remove(written.keySet().iterator().next());
            }
        }
        return html;
    }

    private String write(Letter letter) {
        return templates.process(
                "notify/mail/letter", new Context(Locale.UK, Map.of("letter", letter)));
    }
}
