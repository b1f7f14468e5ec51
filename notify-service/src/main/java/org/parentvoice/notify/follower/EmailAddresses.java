package org.parentvoice.notify.follower;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.link.SignedLinks;
import org.springframework.stereotype.Component;

/** Reads addresses. Nothing that could end a header or name a second recipient gets through. */
@Component
public class EmailAddresses {

    /** RFC 5321, 4.5.3.1: what fits into a path of 256 characters with its brackets. */
    private static final int LONGEST = 254;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}"
                            + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z]([a-z0-9-]{0,61}[a-z0-9])",
                    Pattern.CASE_INSENSITIVE);

    private final SignedLinks links;

    EmailAddresses(SignedLinks links) {
        this.links = links;
    }

    /** The address, or nothing when mail could not be sent there. */
    public Optional<EmailAddress> read(@Nullable String typed) {
        String trimmed = typed == null ? "" : typed.strip();
        if (trimmed.length() > LONGEST || !ADDRESS.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        String same = trimmed.toLowerCase(Locale.ROOT);
        return Optional.of(new EmailAddress(links.hash("address", same), trimmed));
    }
}
