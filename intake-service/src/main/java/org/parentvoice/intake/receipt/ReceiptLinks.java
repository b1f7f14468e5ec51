package org.parentvoice.intake.receipt;

import org.parentvoice.kit.link.InvalidLinkException;
import org.parentvoice.kit.link.SignedLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses of receipts. Whoever has one may see what was said and erase it; it never expires. */
@Component
public class ReceiptLinks {

    private static final String PURPOSE = "receipt";

    private final SignedLinks links;
    private final String baseUrl;

    ReceiptLinks(SignedLinks links, @Value("${parentvoice.base-url}") String baseUrl) {
        this.links = links;
        this.baseUrl = baseUrl;
    }

    /** What a token speaks of. */
    record Ref(String forum, String feedbackId) {}

    /** The full address of a receipt, as it is given to whoever sent the feedback. */
    public String url(String forum, String feedbackId) {
        return baseUrl + path(forum, feedbackId);
    }

    /** The same without the host. */
    public String path(String forum, String feedbackId) {
        return "/receipts/" + links.sign(PURPOSE, forum + ":" + feedbackId);
    }

    String eraseUrl(String token) {
        return baseUrl + "/receipts/" + token + "/erase";
    }

    String commitmentUrl(String forum, String commitmentId) {
        return baseUrl + "/forums/" + forum + "/commitments/" + commitmentId;
    }

    /**
     * Reads a token.
     *
     * @throws InvalidLinkException when it is not one of ours
     */
    Ref open(String token) {
        String subject = links.verify(PURPOSE, token);
        int colon = subject.indexOf(':');
        return new Ref(subject.substring(0, colon), subject.substring(colon + 1));
    }
}
