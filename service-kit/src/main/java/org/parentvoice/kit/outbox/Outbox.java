package org.parentvoice.kit.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The {@code outbox} arrays of one collection. A document's entries are taken by lease, so that
 * they go out in order even with several relays, and pulled by id, so that an entry pushed
 * meanwhile stays. The updates leave every other field alone.
 */
final class Outbox {

    static final String ENTRIES = "outbox";
    private static final String LEASE = "outboxLeasedUntil";
    private static final String ENTRY_ID = ENTRIES + "._id";

    /** Every id is greater than nothing: true for any entry, and answered by the index. */
    private static final Criteria WAITING = where(ENTRY_ID).gt("");

    private final MongoTemplate mongo;
    private final String collection;
    private final Clock clock;

    Outbox(MongoTemplate mongo, String collection, Clock clock) {
        this.mongo = mongo;
        this.collection = collection;
        this.clock = clock;
        // A relay looks twice a second: it must not read the whole collection each time.
        mongo.indexOps(collection).createIndex(new Index(ENTRY_ID, Sort.Direction.ASC).sparse());
    }

    record Leased(Object documentId, List<OutboxEntry> entries) {}

    Optional<Leased> lease(Duration time) {
        Instant now = clock.instant();
        Query free =
                query(
                        new Criteria()
                                .andOperator(
                                        WAITING,
                                        new Criteria()
                                                .orOperator(
                                                        where(LEASE).exists(false),
                                                        where(LEASE).lt(now))));
        @Nullable Document found =
                mongo.findAndModify(
                        free.with(Sort.by("_id")),
                        new Update().set(LEASE, now.plus(time)),
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        collection);
        return Optional.ofNullable(found)
                .map(each -> new Leased(Objects.requireNonNull(each.get("_id")), entries(each)));
    }

    private List<OutboxEntry> entries(Document document) {
        return document.getList(ENTRIES, Document.class).stream()
                .map(entry -> mongo.getConverter().read(OutboxEntry.class, entry))
                .toList();
    }

    void sent(Leased leased) {
        List<String> ids = leased.entries().stream().map(OutboxEntry::id).toList();
        mongo.updateFirst(
                query(where("_id").is(leased.documentId())),
                new Update()
                        .pull(ENTRIES, new Document("_id", new Document("$in", ids)))
                        .unset(LEASE),
                collection);
    }

    void release(Leased leased) {
        mongo.updateFirst(
                query(where("_id").is(leased.documentId())), new Update().unset(LEASE), collection);
    }

    /** Events that wait, and since when the oldest does. */
    Backlog backlog() {
        Query waiting = query(WAITING);
        waiting.fields().include(ENTRIES);
        int pending = 0;
        Instant oldest = null;
        for (Document document : mongo.find(waiting, Document.class, collection)) {
            for (Document entry : document.getList(ENTRIES, Document.class)) {
                pending++;
                Instant time = entry.get("time", Date.class).toInstant();
                oldest = oldest == null || time.isBefore(oldest) ? time : oldest;
            }
        }
        return new Backlog(pending, oldest);
    }

    record Backlog(int pending, @Nullable Instant oldest) {}
}
