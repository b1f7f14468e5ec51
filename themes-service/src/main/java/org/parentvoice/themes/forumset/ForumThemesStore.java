package org.parentvoice.themes.forumset;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The versions in the database; forum and version are unique there. */
@Repository
class ForumThemesStore {

    private final MongoTemplate mongo;

    ForumThemesStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Newest first. A forum has few: a person makes each of them. */
    List<ForumThemes> versions(String forum) {
        return mongo.find(newestFirst(forum), ForumThemes.class);
    }

    Optional<ForumThemes> latest(String forum) {
        return mongo.find(newestFirst(forum).limit(1), ForumThemes.class).stream().findFirst();
    }

    /** What is in force on that day; empty where it is the built-in set alone. */
    Optional<ForumThemes> inForce(String forum, LocalDate day) {
        Query begun = newestFirst(forum).addCriteria(where("effectiveFrom").lte(day)).limit(1);
        return mongo.find(begun, ForumThemes.class).stream().findFirst();
    }

    Optional<ForumThemes> find(String forum, int version) {
        return Optional.ofNullable(
                mongo.findOne(
                        query(where("forum").is(forum).and("version").is(version)),
                        ForumThemes.class));
    }

    /**
     * @return false when that version is there already: somebody else was quicker
     */
    boolean add(ForumThemes version) {
        try {
            mongo.insert(version);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static Query newestFirst(String forum) {
        return query(where("forum").is(forum)).with(Sort.by(Sort.Direction.DESC, "version"));
    }
}
