package org.parentvoice.themes.learning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.outbox.OutboxEntry;
import org.parentvoice.kit.outbox.OutboxRelay;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The models and which of them is in force. That is one document; a change of it is one atomic
 * update that names the version it was thought over with, and carries the event.
 */
@Repository
class Models {

    /** Models that were in force and keep their files, whatever came after them. */
    private static final int WAYS_BACK = 2;

    private static final Query IN_FORCE = query(where("_id").is(ModelInForce.ID));

    private final MongoTemplate mongo;
    private final ModelFiles files;
    private final BuiltIn builtIn;
    private final ModelEvents events;
    private final OutboxRelay relay;
    private final LearningProperties properties;
    private final Clock clock;

    Models(
            MongoTemplate mongo,
            ModelFiles files,
            BuiltIn builtIn,
            ModelEvents events,
            @Qualifier("modelRelay") OutboxRelay relay,
            LearningProperties properties,
            Clock clock) {
        this.mongo = mongo;
        this.files = files;
        this.builtIn = builtIn;
        this.events = events;
        this.relay = relay;
        this.properties = properties;
        this.clock = clock;
    }

    /** What is in force; where nothing was ever changed, the built-in model. */
    ModelInForce inForce() {
        @Nullable ModelInForce found = mongo.findOne(IN_FORCE, ModelInForce.class);
        return found == null
                ? new ModelInForce(ModelInForce.ID, null, 0, List.of(), null, null)
                : found;
    }

    /** The model with this id, as {@link ModelInForce} or an address names it. */
    Optional<KnownModel> find(@Nullable String id) {
        if (id == null || builtIn.isNamed(id)) {
            return Optional.of(builtIn.known());
        }
        return Optional.ofNullable(mongo.findById(id, StoredModel.class)).map(KnownModel::of);
    }

    /** Models that were trained here, newest first. */
    List<StoredModel> stored() {
        return mongo.find(
                new Query().with(Sort.by(Sort.Direction.DESC, "trainedAt")), StoredModel.class);
    }

    /** Adds a model with its file; false when the very same is there already. */
    boolean add(StoredModel model, byte[] file) {
        @Nullable StoredModel same = mongo.findById(model.id(), StoredModel.class);
        if (same != null) {
            if (!same.kept()) {
                files.keep(model.id(), file);
                setKept(same, true);
            }
            return false;
        }
        files.keep(model.id(), file);
        try {
            mongo.insert(model);
        } catch (DuplicateKeyException e) {
            return false;
        }
        removeOldFiles();
        return true;
    }

    /**
     * Puts a model in force, unless another was since.
     *
     * @param before what was in force when it was decided
     * @return what is in force now, or empty when somebody else was faster
     */
    Optional<ModelInForce> change(
            ModelInForce before, KnownModel model, ChangeReason reason, @Nullable String note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (before.version() == 0) {
            begin();
        }
        var event =
                events.of(
                        new ModelEvents.Change(
                                model, modelId(before), before.version() + 1, reason, now));
        var update =
                new Update()
                        .set("model", model.reference())
                        .set("since", now)
                        .set("note", note)
                        .inc("version", 1)
                        .push("outbox", written(OutboxEntry.of(event)));
        String reference = model.reference();
        if (reference != null) {
            update.set("served", before.servedWith(reference));
        }
        @Nullable ModelInForce after =
                mongo.findAndModify(
                        query(where("_id").is(ModelInForce.ID).and("version").is(before.version())),
                        update,
                        FindAndModifyOptions.options().returnNew(true),
                        ModelInForce.class);
        relay.wake();
        return Optional.ofNullable(after);
    }

    /** The full id of what is in force, as decisions name it. */
    String modelId(ModelInForce inForce) {
        return find(inForce.model()).map(KnownModel::modelId).orElse("unknown");
    }

    private void begin() {
        try {
            mongo.insert(new ModelInForce(ModelInForce.ID, null, 0, List.of(), null, null));
        } catch (DuplicateKeyException e) {
            // It is there: the update will say whether at this version.
        }
    }

    private Document written(OutboxEntry entry) {
        var document = new Document();
        mongo.getConverter().write(entry, document);
        return document;
    }

    /**
     * A store that keeps everything in memory is not to fill up with models nobody goes back to.
     * However many candidates came since, there are some that did serve to go back to.
     */
    private void removeOldFiles() {
        ModelInForce inForce = inForce();
        List<String> before = inForce.servedBefore(WAYS_BACK);
        stored().stream()
                .filter(StoredModel::kept)
                .filter(model -> !model.id().equals(inForce.model()))
                .filter(model -> !before.contains(model.id()))
                .skip(properties.modelsKept())
                .forEach(
                        model -> {
                            setKept(model, false);
                            files.remove(model);
                        });
    }

    private void setKept(StoredModel model, boolean kept) {
        mongo.updateFirst(
                query(where("_id").is(model.id())),
                new Update().set("kept", kept),
                StoredModel.class);
    }
}
