package org.parentvoice.actions.commitment.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells addresses of web pages from anything else that could run or open when clicked. */
public final class WebAddress {

    /** What to tell whoever typed something else. */
    public static final String WRONG = "Give the whole address, beginning with https:// or http://";

    private WebAddress() {}

    public static boolean is(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme();
            return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
