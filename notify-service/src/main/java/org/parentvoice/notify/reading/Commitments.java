package org.parentvoice.notify.reading;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The commitments this service has heard of. */
@Component
public class Commitments {

    private final ReadModel<Commitment> model;

    Commitments(MongoTemplate mongo) {
        this.model = new ReadModel<>(mongo, Commitment.class);
    }

    public Optional<Commitment> find(String id) {
        return model.find(id);
    }

    public void apply(List<Commitment> commitments) {
        model.apply(commitments);
    }
}
