package org.parentvoice.notify.sending;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.letter.LetterText;
import org.springframework.stereotype.Component;
import org.unbescape.html.HtmlEscape;

/**
 * Writes the bodies of mails. Letters with the same news differ in their links alone, so what is
 * around those is kept in memory for a while, encoded: to write and encode it anew for each
 * follower took a third of the time of a mail. Of other letters nothing is kept: they have more in
 * them that is one person's own.
 */
@Component
class MailBodies {

    /** Different news on its way at the same time; with its links gone a letter names nobody. */
    private static final int KEPT = 32;

    /** In place of the links; nobody can write this into a letter. */
    private final String stop = "https://stop.invalid/" + UUID.randomUUID();

    private final String manage = "https://manage.invalid/" + UUID.randomUUID();
    private final LetterText text;
    private final Map<Letter, BodyTemplate> written = new LinkedHashMap<>(KEPT, 0.75f, true);

    MailBodies(LetterText text) {
        this.text = text;
    }

    /** A letter that is one person's own. */
    MailBody of(Letter letter) throws MessagingException, IOException {
        return BodyTemplate.of(text.plain(letter), text.html(letter), List.of())
                .with(List.of(), List.of());
    }

    /** The same for news, which many get: only its links at the end are one person's own. */
    MailBody ofNews(Letter letter) throws MessagingException, IOException {
        BodyTemplate around =
                around(letter.withLinks(stop, letter.manage() == null ? null : manage));
        List<String> links =
                letter.manage() == null
                        ? List.of(letter.stop())
                        : List.of(letter.stop(), letter.manage());
        return around.with(links, links.stream().map(HtmlEscape::escapeHtml4Xml).toList());
    }

    private BodyTemplate around(Letter shape) throws MessagingException, IOException {
        synchronized (written) {
            BodyTemplate known = written.get(shape);
            if (known != null) {
                return known;
            }
        }
        List<String> gaps =
                shape.manage() == null
                        ? List.of(stop)
                        : List.of(stop, Objects.requireNonNull(shape.manage()));
        BodyTemplate made = BodyTemplate.of(text.plain(shape), text.html(shape), gaps);
        synchronized (written) {
            written.put(shape, made);
            if (written.size() > KEPT) {
                written.remove(written.keySet().iterator().next());
            }
        }
        return made;
    }
}
