package org.parentvoice.notify.answer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parentvoice.kit.link.SignedLinks;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The answers: one per family and commitment, which can be changed. */
@Component
public class Answers {

    private final MongoTemplate mongo;
    private final SignedLinks links;

    Answers(MongoTemplate mongo, SignedLinks links) {
        this.mongo = mongo;
        this.links = links;
    }

    /** What this follower said about this commitment. */
    Optional<Answer> of(String follower, String commitment) {
        return Optional.ofNullable(mongo.findById(id(follower, commitment), GivenAnswer.class))
                .map(GivenAnswer::answer);
    }

    /** All that this follower said, by commitment. */
    public Map<String, Answer> of(String follower) {
        return mongo.find(query(where("_id").in(all(follower))), GivenAnswer.class).stream()
                .collect(Collectors.toMap(GivenAnswer::commitment, GivenAnswer::answer));
    }

    /** Takes back all that this follower said. */
    public void forget(String follower) {
        mongo.remove(query(where("_id").in(all(follower))), GivenAnswer.class);
    }

    /** The answers do not say whose they are; only who is named can have theirs found. */
    private List<String> all(String follower) {
        return mongo.findDistinct("commitment", GivenAnswer.class, String.class).stream()
                .map(commitment -> id(follower, commitment))
                .toList();
    }

    void give(String follower, String commitment, Answer answer) {
        mongo.save(new GivenAnswer(id(follower, commitment), commitment, answer));
    }

    Map<Answer, Long> count(String commitment) {
        var counts = new EnumMap<Answer, Long>(Answer.class);
        for (Answer answer : Answer.values()) {
            counts.put(
                    answer,
                    mongo.count(
                            query(where("commitment").is(commitment).and("answer").is(answer)),
                            GivenAnswer.class));
        }
        return counts;
    }

    private String id(String follower, String commitment) {
        return links.hash("answer", commitment + ":" + follower);
    }
}
