package org.parentvoice.themes.learning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.parentvoice.themes.classify.LabelledCsv;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.testing.Samples;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Feedback that people corrected, to learn from: statements that are not in the corpus. */
final class Corrected {

    /** When the first was corrected; the others follow second by second. */
    static final Instant FIRST = Instant.parse("2026-11-10T10:00:00Z");

    private static final Path STATEMENTS = Path.of("src/test/resources/themes/held-out.csv");

    private Corrected() {}

    /** Removes what other tests corrected, and models. */
    static void clear(MongoTemplate mongo) {
        mongo.remove(query(where("corrections.at").exists(true)), Feedbacks.COLLECTION);
        for (String name :
                List.of(
                        StoredModel.COLLECTION,
                        ModelFiles.COLLECTION,
                        ModelInForce.COLLECTION,
                        "trainings")) {
            mongo.remove(query(where("_id").exists(true)), name);
        }
    }

    /** Puts in so many corrected pieces. */
    static void add(MongoTemplate mongo, int pieces, Function<LabelledText, Set<String>> themes) {
        add(mongo, statements().subList(0, pieces), themes);
    }

    /** Puts in these as corrected pieces. */
    static void add(
            MongoTemplate mongo,
            List<LabelledText> texts,
            Function<LabelledText, Set<String>> themes) {
        for (int i = 0; i < texts.size(); i++) {
            LabelledText text = texts.get(i);
            var document = new Document();
            mongo.getConverter().write(Samples.themed("corrected-%03d".formatted(i)), document);
            Date at = Date.from(FIRST.plusSeconds(i));
            document.put("text", text.text());
            document.put("question", text.question());
            document.put(
                    "themes",
                    themes.apply(text).stream()
                            .map(id -> new Document("_id", id).append("label", id))
                            .toList());
            document.put(
                    "sentiment", text.sentiment() == null ? "NEUTRAL" : text.sentiment().name());
            document.put("decidedBy", new Document("kind", "person").append("name", "Someone"));
            document.put("themedAt", at);
            document.put("corrections", List.of(new Document("at", at)));
            mongo.insert(document, Feedbacks.COLLECTION);
        }
    }

    private static List<LabelledText> statements() {
        try {
            return LabelledCsv.read(STATEMENTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
