package org.parentvoice.actions.commitment.web;

import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.springframework.http.HttpStatus;

/** Versions as entity tags (RFC 9110). */
final class IfMatch {

    private IfMatch() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version the caller has seen.
     *
     * @throws org.springframework.web.ErrorResponseException 428 when none was sent, 412 when it is
     *     none of ours
     */
    static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problems.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the version you read.");
        }
        // A proxy that compresses may have made a weak tag of it.
        String tag = header.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
        try {
            return Long.parseLong(tag);
        } catch (NumberFormatException e) {
            throw Problems.preconditionFailed(
                    "Somebody has changed this since you read it. Read it again, then change it.");
        }
    }
}
