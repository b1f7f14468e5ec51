package org.parentvoice.notify.reading;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a commitment is called and where it stands. */
@Document("commitments")
public record Commitment(@Id String id, String forum, String title, String status, long sequence)
        implements ReadModel.Entry {}
