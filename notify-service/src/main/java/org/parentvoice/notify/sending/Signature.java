package org.parentvoice.notify.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Signs mails, if a key is configured. */
@Component
class Signature {

    /** RFC 8058 wants both headers of the one-click stop covered. */
    private static final List<String> COVERED =
            List.of(
                    "From",
                    "To",
                    "Subject",
                    "Date",
                    "Message-ID",
                    "MIME-Version",
                    "Content-Type",
                    "Auto-Submitted",
                    "List-Unsubscribe",
                    "List-Unsubscribe-Post");

    private final @Nullable Key key;

    Signature(DkimSettings settings) {
        String domain = settings.domain();
        String selector = settings.selector();
        if (domain == null || !StringUtils.hasText(domain)) {
            key = null;
        } else if (selector == null || !StringUtils.hasText(selector)) {
            throw DkimKeys.wrong("the selector is missing", null);
        } else {
            key = new Key(domain, selector, DkimKeys.read(settings));
            // What is wrong with the names is said at the start.
            signer(key);
        }
    }

    private record Key(String domain, String selector, RSAPrivateKey secret) {}

    /** The mail with its signature; the same mail when there is no key. */
    MimeMessage on(MimeMessage mail) throws MessagingException {
        return key == null ? mail : new DkimMessage(mail, signer(key));
    }

    /** One for each mail: a signer has state, and several workers send at a time. */
    private static DkimSigner signer(Key key) {
        DkimSigner signer;
        try {
            signer = new DkimSigner(key.domain(), key.selector(), key.secret());
        } catch (DkimException e) {
            throw DkimKeys.wrong(String.valueOf(e.getMessage()), e);
        }
        COVERED.forEach(signer::addHeaderToSign);
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        // A mail server that waits is not to wait for the DNS as well.
        signer.setCheckDomainKey(false);
        signer.setLengthParam(false);
        signer.setZParam(false);
        return signer;
    }
}
