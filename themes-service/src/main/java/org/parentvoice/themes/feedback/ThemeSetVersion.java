package org.parentvoice.themes.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * The theme set a decision was made with.
 *
 * @param forumVersion of the forum's own part; null, and left out of events, where it had none
 */
public record ThemeSetVersion(
        String id,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer forumVersion) {

    @PersistenceCreator
    public ThemeSetVersion {}

    /** The built-in set alone. */
    public ThemeSetVersion(String id, int version) {
        this(id, version, null);
    }
}
