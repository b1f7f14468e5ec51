package org.parentvoice.notify.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
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

    private final @Nullable DkimSigner signer;

    Signature(DkimSettings settings) {
        String domain = settings.domain();
        signer = StringUtils.hasText(domain) ? signer(domain, settings) : null;
    }

    /** The mail with its signature; the same mail when there is no key. */
    MimeMessage on(MimeMessage mail) throws MessagingException {
        return signer == null ? mail : new DkimMessage(mail, signer);
    }

    private static DkimSigner signer(String domain, DkimSettings settings) {
        DkimSigner signer = DkimKeys.signer(domain, settings);
        COVERED.forEach(signer::addHeaderToSign);
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        // A mail server that answers is not to wait for ours to ask the DNS.
        signer.setCheckDomainKey(false);
        signer.setLengthParam(false);
        signer.setZParam(false);
        return signer;
    }
}
