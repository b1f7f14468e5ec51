package org.parentvoice.notify.link;

import java.time.Duration;
import org.parentvoice.kit.link.InvalidLinkException;
import org.parentvoice.kit.link.SignedLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes and reads the links in our mails. They name a follower by the hash of the address. */
@Component
public class FollowLinks {

    private static final String CONFIRM = "confirm";
    private static final String MANAGE = "manage";
    private static final String STOP = "unsubscribe";
    private static final String ANSWER = "families-say";
    private static final String RECEIPT = "receipt";

    private final SignedLinks links;
    private final String baseUrl;
    private final Duration confirmFor;
    private final Duration manageFor;

    FollowLinks(
            SignedLinks links,
            @Value("${parentvoice.base-url}") String baseUrl,
            LinkSettings settings) {
        this.links = links;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.confirmFor = settings.confirmFor();
        this.manageFor = settings.manageFor();
    }

    /** An address on the public site. */
    public String page(String path) {
        return baseUrl + path;
    }

    /** How long a link that confirms is good for. */
    public Duration confirmFor() {
        return confirmFor;
    }

    public String confirm(FollowRef follow) {
        return page("/subscriptions/confirm?token=")
                + links.sign(CONFIRM, follow.text(), confirmFor);
    }

    public String manage(String follower) {
        return page("/subscriptions/manage?token=") + manageToken(follower);
    }

    public String manageToken(String follower) {
        return links.sign(MANAGE, follower, manageFor);
    }

    /** Stops one follow. Never too old: a mail of years ago must still let people go. */
    public String stop(FollowRef follow) {
        return page("/subscriptions/unsubscribe?token=") + links.sign(STOP, follow.text());
    }

    /** Leads to the page on which the answer can be given; opening it gives none. */
    public String answer(String follower, String commitment, String word) {
        return page("/subscriptions/families-say?answer=" + word + "&token=")
                + links.sign(ANSWER, follower + ":" + commitment, manageFor);
    }

    /**
     * @throws InvalidLinkException when the link is not ours or too old
     */
    public Asked readAnswer(String token) {
        String subject = links.verify(ANSWER, token);
        int colon = subject.indexOf(':');
        return new Asked(subject.substring(0, colon), subject.substring(colon + 1));
    }

    /** Who was asked, and about what. */
    public record Asked(String follower, String commitment) {}

    /**
     * @throws InvalidLinkException when the link is not ours or too old
     */
    public FollowRef readConfirm(String token) {
        return FollowRef.of(links.verify(CONFIRM, token));
    }

    /**
     * @return the follower
     * @throws InvalidLinkException when the link is not ours or too old
     */
    public String readManage(String token) {
        return links.verify(MANAGE, token);
    }

    /**
     * @throws InvalidLinkException when the link is not ours
     */
    public FollowRef readStop(String token) {
        return FollowRef.of(links.verify(STOP, token));
    }

    /**
     * Reads the token of a receipt, which the intake service made with the same key.
     *
     * @throws InvalidLinkException when it is not one, or too old
     */
    public Receipt readReceipt(String token) {
        String subject = links.verify(RECEIPT, token);
        int colon = subject.indexOf(':');
        return new Receipt(subject.substring(0, Math.max(colon, 0)), subject.substring(colon + 1));
    }

    /** What a receipt is for. */
    public record Receipt(String forum, String feedbackId) {}
}
