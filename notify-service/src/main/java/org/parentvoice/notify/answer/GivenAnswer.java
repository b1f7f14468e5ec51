package org.parentvoice.notify.answer;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one family said. It has no name, and not even the hash by which followers are known.
 *
 * @param id keyed hash of commitment and follower together: one answer each, the last one counts
 */
@Document("answers")
record GivenAnswer(@Id String id, String commitment, Answer answer) {}
