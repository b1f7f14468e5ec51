package org.parentvoice.kit.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Says when to ask again what could not be done because a part is away (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private static final String SECONDS = "5";

    private RetryAfter() {}

    /** In a few seconds: most of what is away is back soon. */
    public static void soon(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
