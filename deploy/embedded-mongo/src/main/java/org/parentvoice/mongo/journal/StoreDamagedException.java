package org.parentvoice.mongo.journal;

import java.io.IOException;

/** A file is not as it was written. Going on would pass over what was acknowledged. */
public final class StoreDamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    StoreDamagedException(String message) {
        super(message);
    }
}
