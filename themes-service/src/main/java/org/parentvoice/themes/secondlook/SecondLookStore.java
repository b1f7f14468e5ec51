package org.parentvoice.themes.secondlook;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.feedback.Feedbacks;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The second looks in the database; every query follows an index of the collection. */
@Repository
class SecondLookStore {

    private static final Sort OLDEST_FIRST = Sort.by("since", "_id");
    private static final Sort BY_PERSON = Sort.by("firstBy", "since", "_id");
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "since", "_id");

    private final MongoTemplate mongo;

    SecondLookStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<SecondLook> find(String id) {
        return Optional.ofNullable(mongo.findById(id, SecondLook.class));
    }

    void put(SecondLook look) {
        mongo.save(look);
    }

    void remove(String id) {
        mongo.remove(query(where("_id").is(id)), SecondLook.class);
    }

    void later(String id, Instant since) {
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().set("since", since), SecondLook.class);
    }

    /** Changes the state where it is still this one, and notes the second answer. */
    boolean move(SecondLook from, String state, @Nullable Answer second) {
        var update = new Update().set("state", state);
        if (second == null) {
            update.unset("second");
        } else {
            update.set("second", second);
        }
        return mongo.updateFirst(
                                query(
                                        where("_id")
                                                .is(from.id())
                                                .and("state")
                                                .is(from.state())
                                                .and("sequence")
                                                .is(from.sequence())),
                                update,
                                SecondLook.class)
                        .getModifiedCount()
                > 0;
    }

    /** The oldest in a state, whoever looked first. */
    Optional<SecondLook> oldest(String forum, String state) {
        Query oldest = query(in(forum, state)).with(OLDEST_FIRST).limit(1);
        return Optional.ofNullable(mongo.findOne(oldest, SecondLook.class));
    }

    /** Waiting for somebody else than the first one: two ranges of one index, not all but one. */
    List<SecondLook> wantedOfOthers(String forum, String caller, int limit) {
        return others(forum, caller).stream()
                .flatMap(
                        others ->
                                mongo
                                        .find(
                                                query(others).with(BY_PERSON).limit(limit),
                                                SecondLook.class)
                                        .stream())
                .toList();
    }

    long countWantedOfOthers(String forum, String caller, int limit) {
        return others(forum, caller).stream()
                .mapToLong(others -> count(query(others).limit(limit)))
                .sum();
    }

    long count(String forum, String state, int limit) {
        return count(query(in(forum, state)).limit(limit));
    }

    /** As in Feedbacks: counting by aggregation would not use an index everywhere. */
    private long count(Query query) {
        query.fields().include("_id");
        return mongo.find(query, Document.class, Feedbacks.SECOND_LOOKS).size();
    }

    /** The newest that two people have looked at. */
    List<SecondLook> looked(String forum, int limit) {
        return List.of(SecondLook.AGREED, SecondLook.DIFFERS, SecondLook.SETTLED).stream()
                .flatMap(
                        state ->
                                mongo
                                        .find(
                                                query(in(forum, state))
                                                        .with(NEWEST_FIRST)
                                                        .limit(limit),
                                                SecondLook.class)
                                        .stream())
                .toList();
    }

    private static List<Criteria> others(String forum, String caller) {
        return List.of(
                in(forum, SecondLook.WANTED).and("firstBy").lt(caller),
                in(forum, SecondLook.WANTED).and("firstBy").gt(caller));
    }

    private static Criteria in(String forum, String state) {
        return where("forum").is(forum).and("state").is(state);
    }
}
