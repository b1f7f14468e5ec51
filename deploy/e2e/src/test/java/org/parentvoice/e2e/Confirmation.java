package org.parentvoice.e2e;

import java.net.URI;
import java.util.Map;

/** What a person does with the link in the first mail: open the page, press its button. */
final class Confirmation {

    private Confirmation() {}

    /** Presses the button; the status of the answer. */
    static int confirm(Api api, String link) {
        URI address = URI.create(link);
        String token = address.getRawQuery().replaceFirst("^token=", "");
        return api.form(address.getPath(), Map.of("token", token)).status();
    }
}
