package org.parentvoice.themes.review;

import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;

/** Which decision a caller has seen: the sequence, as an ETag. */
final class Seen {

    private Seen() {}

    static String tag(long sequence) {
        return "\"" + sequence + "\"";
    }

    /**
     * The sequence in {@code If-Match}; null when the caller does not mind what came in between.
     *
     * @throws org.springframework.web.ErrorResponseException 412 when it is none of ours
     */
    static @Nullable Long sequence(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        // A proxy that compresses may have made a weak tag of it.
        String tag = ifMatch.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
        try {
            return Long.valueOf(tag);
        } catch (NumberFormatException e) {
            throw Problems.preconditionFailed(
                    "If-Match takes the ETag of the feedback. Read it again, then decide.");
        }
    }
}
