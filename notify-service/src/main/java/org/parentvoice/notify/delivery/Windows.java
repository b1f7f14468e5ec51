package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Each follower's window: moved by compare-and-set, so that all instances agree on one mail. */
@Component
class Windows {

    private final MongoTemplate mongo;

    Windows(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * To be moved.
     *
     * @param from where it was seen, or null when there was none
     */
    record Move(String follower, @Nullable Instant from, Instant to) {}

    Map<String, Instant> of(Collection<String> followers) {
        return mongo.find(query(where("_id").in(followers)), Window.class).stream()
                .collect(Collectors.toMap(Window::id, Window::mailAt));
    }

    /**
     * Moves those that are still where they were seen.
     *
     * @return whether all were; who lost a race finds out by reading
     */
    boolean move(List<Move> moves) {
        List<Window> first =
                moves.stream()
                        .filter(move -> move.from() == null)
                        .map(move -> new Window(move.follower(), move.to()))
                        .toList();
        boolean all = Inserts.unlessThere(mongo, first, Window.class);
        List<Move> others = moves.stream().filter(move -> move.from() != null).toList();
        if (!others.isEmpty()) {
            var bulk = mongo.bulkOps(BulkMode.UNORDERED, Window.class);
            for (Move move : others) {
                bulk.updateOne(
                        query(where("_id").is(move.follower()).and("mailAt").is(move.from())),
                        new Update().set("mailAt", move.to()));
            }
            all &= bulk.execute().getMatchedCount() == others.size();
        }
        return all;
    }

    void forget(String follower) {
        mongo.remove(query(where("_id").is(follower)), Window.class);
    }

    /** Forgets those of long ago: they are over. */
    void forgetBefore(Instant instant) {
        mongo.remove(query(where("mailAt").lt(instant)), Window.class);
    }
}
