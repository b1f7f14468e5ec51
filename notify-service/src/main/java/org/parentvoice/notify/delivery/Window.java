package org.parentvoice.notify.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * When a follower's last mail about changes was to go out, or the next one is.
 *
 * @param id the follower
 */
@Document("windows")
record Window(@Id String id, Instant mailAt) {}
