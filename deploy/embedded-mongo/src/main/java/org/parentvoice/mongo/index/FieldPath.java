package org.parentvoice.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a field is in documents; its name is taken apart once, not for each of them. */
final class FieldPath {

    private final String name;
    private final List<String> parts;

    FieldPath(String name) {
        this.name = name;
        this.parts = Utils.splitPath(name);
    }

    /** What is there: the library's {@link Missing} where nothing is, all values behind arrays. */
    @Nullable Object in(Document document) {
        Object value = document;
        for (String part : parts) {
            if (value instanceof Collection<?>) {
                return Utils.getSubdocumentValueCollectionAware(document, name);
            }
            if (!(value instanceof Document inner)) {
                return Missing.getInstance();
            }
            value = inner.getOrMissing(part);
        }
        return value;
    }
}
