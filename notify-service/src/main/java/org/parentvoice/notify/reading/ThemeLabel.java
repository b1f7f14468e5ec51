package org.parentvoice.notify.reading;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** How a forum calls a theme. */
@Document("themes")
record ThemeLabel(@Id String id, String label) {

    static String id(String forum, String theme) {
        return forum + ":" + theme;
    }
}
