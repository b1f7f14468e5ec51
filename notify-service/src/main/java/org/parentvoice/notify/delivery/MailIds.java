package org.parentvoice.notify.delivery;

import org.parentvoice.kit.link.SignedLinks;
import org.springframework.stereotype.Component;

/**
 * What a mail is called outside: the left side of its {@code Message-ID}. Nobody can make one up,
 * so that a report about a mail that names it comes from somebody who had the mail.
 */
@Component
public class MailIds {

    private final SignedLinks links;

    MailIds(SignedLinks links) {
        this.links = links;
    }

    /** The same at every attempt: a mail that went out twice is shown once by most programs. */
    public String of(String delivery) {
        return links.hash("message-id", delivery);
    }
}
