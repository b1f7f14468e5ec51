package org.parentvoice.themes.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestTopic;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.testing.Contract;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;

@ThemesTest
class ThemingIT {

    private static final String THEMED = "org.parentvoice.feedback.themed.v1";
    private static final String TEXT = "The school taxi did not come again this week.";
    private static final int MANY = 200;

    @Autowired private Feedbacks feedbacks;

    private final String id = Samples.newId();

    @Test
    void everyPieceOfFeedbackIsThemedOnceThoughItComesTwice() {
        List<String> ids = IntStream.range(0, MANY).mapToObj(i -> Samples.newId()).toList();
        ids.forEach(each -> Log.receive(each, "leeds", TEXT));
        awaitRecords(ids, MANY);
        ids.forEach(each -> Log.receive(each, "leeds", TEXT));
        Map<String, List<ConsumerRecord<String, byte[]>>> records = awaitRecords(ids, 2 * MANY);

        assertThat(records).hasSize(MANY);
        assertThat(records.values())
                .allSatisfy(
                        both -> {
                            assertThat(both)
                                    .extracting(each -> TestTopic.header(each, "ce_id"))
                                    .hasSize(2)
                                    .containsOnly(TestTopic.header(both.getFirst(), "ce_id"));
                            assertThat(both.getLast().value()).isEqualTo(both.getFirst().value());
                        });
        assertThat(feedbacks.states(ids).values())
                .hasSize(MANY)
                .allSatisfy(each -> assertThat(each.sequence()).isEqualTo(1));
    }

    @Test
    void aThemedEventKeepsToItsContract() {
        Log.receive(id, "leeds", TEXT);
        Log.Entry entry = Log.await(id, 1).getFirst();
        assertThat(entry.type()).isEqualTo(THEMED);
        assertThat(Contract.violations(entry.type(), entry.data().toString())).isEmpty();
        assertThat(entry.data().at("/themes/0/id").asString()).isEqualTo("transport");
        assertThat(entry.data().get("quote").asString()).isEqualTo(TEXT);
    }

    @Test
    void whatWasKilledBeforeItWasPublishedIsPublishedWhenItComesAgain() {
        feedbacks.add(List.of(Samples.themed(id)));
        Log.receive(id, "leeds", Samples.TEXT);
        Log.Entry entry = Log.await(id, 1).getFirst();
        assertThat(entry.type()).isEqualTo(THEMED);
        assertThat(entry.sequence()).isEqualTo(1);
        // As it was decided, and not decided anew.
        assertThat(entry.data().at("/themes/0/confidence").asDouble()).isEqualTo(0.84);
    }

    @Test
    void aRecordThatCannotBeReadIsSetAsideAndTheRestGoesOn() {
        String bad = Samples.newId();
        Log.receiveData(bad, "leeds", "{\"feedbackId\": ");
        Log.receive(id, "leeds", TEXT);
        assertThat(Log.await(id, 1)).hasSize(1);
        List<ConsumerRecord<String, byte[]>> letters =
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(
                                () -> new TestTopic("feedback.received.themes.dlt").of(bad),
                                found -> !found.isEmpty());
        assertThat(letters).hasSize(1);
        assertThat(TestTopic.header(letters.getFirst(), "ce_id")).isEqualTo(bad);
        assertThat(Log.published(bad)).isEmpty();
    }

    @Test
    void anErasureTakesTheTextAndIsForwarded() {
        Log.receive(id, "leeds", TEXT);
        Log.await(id, 1);
        Log.erase(id, "leeds");
        List<Log.Entry> entries = Log.await(id, 3);
        assertThat(entries).extracting(Log.Entry::type).startsWith(THEMED, Log.ERASED, "");
        assertThat(Contract.violations(Log.ERASED, entries.get(1).data().toString())).isEmpty();
        assertThat(entries.get(1).data().get("by").asString()).isEqualTo("parent");
        assertThat(entries.getLast().json()).isNull();
        assertThat(feedbacks.find("leeds", id)).isEmpty();
    }

    @Test
    void aReplayDoesNotBringBackWhatWasErased() {
        Log.erase(id, "leeds");
        int before = Log.await(id, 2).size();
        Log.receive(id, "leeds", TEXT);
        List<Log.Entry> entries = Log.await(id, before + 2);
        assertThat(entries).extracting(Log.Entry::type).containsOnly(Log.ERASED, "");
        assertThat(entries.getLast().json()).isNull();
        assertThat(feedbacks.find("leeds", id)).isEmpty();
    }

    @Test
    void aTombstoneAloneErasesToo() {
        Log.receive(id, "leeds", TEXT);
        Log.await(id, 1);
        Log.tombstone(id);
        assertThat(Log.await(id, 3))
                .extracting(Log.Entry::type)
                .containsExactly(THEMED, Log.ERASED, "");
        assertThat(feedbacks.find("leeds", id)).isEmpty();
    }

    @Test
    void markupIsOnlyText() {
        String text =
                "<script>alert('x')</script> \"The taxi\" was late & <b>nobody</b> rang {{7*7}}";
        Log.receive(id, "leeds", text);
        assertThat(Log.await(id, 1).getFirst().data().get("quote").asString()).isEqualTo(text);
        assertThat(feedbacks.find("leeds", id).map(Feedback::text)).hasValue(text);
    }

    private static Map<String, List<ConsumerRecord<String, byte[]>>> awaitRecords(
            List<String> ids, int count) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                new TestTopic("feedback.themed")
                                        .all().stream()
                                                .filter(each -> ids.contains(each.key()))
                                                .collect(
                                                        Collectors.groupingBy(ConsumerRecord::key)),
                        found -> found.values().stream().mapToInt(List::size).sum() >= count);
    }
}
