package org.parentvoice.notify.bounce;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** How far the mailbox was read, and by whom it is being read: one instance at a time. */
@Component
class MailboxPosition {

    private static final String ID = "bounces";
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final MongoTemplate mongo;
    private final Clock clock;

    MailboxPosition(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A place in a mailbox.
     *
     * @param owner who has taken it, or had it last
     * @param validity changes when the server numbers its mails anew
     * @param uid the last mail that was looked at
     */
    @Document("mailboxes")
    record Position(
            @Id String id,
            @Nullable Instant leasedUntil,
            @Nullable String owner,
            @Nullable Long validity,
            @Nullable Long uid) {

        long uidIn(long current) {
            return validity != null && validity == current && uid != null ? uid : 0;
        }
    }

    /** Takes the mailbox, unless somebody else has it. */
    Optional<Position> take() {
        Instant now = clock.instant();
        try {
            mongo.upsert(
                    query(where("_id").is(ID)),
                    new Update().setOnInsert("leasedUntil", Instant.EPOCH),
                    Position.class);
        } catch (DuplicateKeyException e) {
            // It is there: what was wanted.
        }
        var free = new Criteria().andOperator(where("_id").is(ID), where("leasedUntil").lt(now));
        return Optional.ofNullable(
                mongo.findAndModify(
                        query(free),
                        new Update()
                                .set("leasedUntil", now.plus(LEASE))
                                .set("owner", UUID.randomUUID().toString()),
                        FindAndModifyOptions.options().returnNew(true),
                        Position.class));
    }

    /** Notes how far it was read; false when somebody else has taken it meanwhile. */
    boolean read(Position mine, long validity, long uid) {
        return update(
                mine,
                new Update()
                        .set("validity", validity)
                        .set("uid", uid)
                        .set("leasedUntil", clock.instant().plus(LEASE)));
    }

    /** Unless somebody else has taken it meanwhile. */
    void giveBack(Position mine) {
        update(mine, new Update().set("leasedUntil", Instant.EPOCH));
    }

    private boolean update(Position mine, Update update) {
        var ours = where("_id").is(ID).and("owner").is(mine.owner());
        return mongo.updateFirst(query(ours), update, Position.class).getMatchedCount() == 1;
    }
}
