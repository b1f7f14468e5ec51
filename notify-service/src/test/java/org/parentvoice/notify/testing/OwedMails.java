package org.parentvoice.notify.testing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What the fan-out leaves behind: followers, changes, and open deliveries that wait.
 *
 * @param mails to each follower
 * @param changes in each mail
 */
public record OwedMails(String theme, int followers, int mails, int changes) {

    /** The deliveries' ids. */
    public Stream<String> deliveries() {
        return IntStream.range(0, mails * followers)
                .mapToObj(each -> delivery(each / followers, each % followers));
    }

    /** Writes all of it down. */
    public void insertInto(MongoDatabase store) {
        Date longAgo = Date.from(Instant.now().minus(Duration.ofDays(400)));
        store.getCollection("followers")
                .insertMany(
                        IntStream.range(0, followers)
                                .mapToObj(number -> follower(number, longAgo))
                                .toList());
        store.getCollection("deliveries")
                .createIndex(
                        Indexes.ascending("queued.priority", "queued.dueAt"),
                        new IndexOptions().sparse(true));
        Date now = new Date();
        for (int mail = 0; mail < mails; mail++) {
            insertMail(store, mail, now);
        }
    }

    private void insertMail(MongoDatabase store, int mail, Date now) {
        int first = mail * changes;
        List<Integer> told = IntStream.range(first, first + changes).boxed().toList();
        told.forEach(each -> store.getCollection("changes").insertOne(change(each, now)));
        var deliveries = new ArrayList<Document>(followers);
        for (int follower = 0; follower < followers; follower++) {
            String id = delivery(mail, follower);
            deliveries.add(delivery(id, theme + "-" + follower, told, now));
        }
        store.getCollection("deliveries").insertMany(deliveries);
    }

    private String delivery(int mail, int follower) {
        return "CHANGE:" + theme + "-" + follower + ":" + mail;
    }

    private String event(int change) {
        return theme + "-event-" + change;
    }

    private Document delivery(String id, String follower, List<Integer> told, Date now) {
        return new Document("_id", id)
                .append("kind", "CHANGE")
                .append("follower", follower)
                .append("forum", "leeds")
                .append("follows", List.of())
                .append("owes", told.stream().map(each -> event(each) + ":" + follower).toList())
                .append(
                        "tells",
                        told.stream()
                                .map(
                                        each ->
                                                new Document("change", event(each))
                                                        .append("follows", List.of(theme))
                                                        .append("frequency", "IMMEDIATE"))
                                .toList())
                .append("open", true)
                .append("state", "WAITING")
                .append("owedAt", now)
                .append("wantedAt", now)
                .append(
                        "queued",
                        new Document("priority", 1)
                                .append("wantedAt", now)
                                .append("dueAt", now)
                                .append("attempts", 0));
    }

    private Document change(int number, Date now) {
        return new Document("_id", event(number))
                .append("kind", "STATUS_CHANGED")
                .append("forum", "leeds")
                .append("commitment", theme + "-" + number)
                .append("title", "Change " + number)
                .append("body", "Leeds City Council")
                .append("themes", List.of(new Document("_id", theme).append("label", "Label")))
                .append("status", "delivered")
                .append("happenedAt", now)
                .append("fannedOutAt", now)
                .append("owed", followers);
    }

    private Document follower(int number, Date confirmed) {
        return new Document("_id", theme + "-" + number)
                .append("version", 0L)
                .append("email", "p" + number + "@example.org")
                .append(
                        "follows",
                        List.of(
                                new Document("_id", theme)
                                        .append("forum", "leeds")
                                        .append("kind", "THEME")
                                        .append("target", theme)
                                        .append("frequency", "IMMEDIATE")
                                        .append("askedAt", confirmed)
                                        .append("letterAt", confirmed)
                                        .append("confirmedAt", confirmed)))
                .append("audiences", List.of("leeds:theme:" + theme));
    }
}
