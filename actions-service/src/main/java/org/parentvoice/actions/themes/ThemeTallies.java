package org.parentvoice.actions.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parentvoice.kit.consumer.EventHandler;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.meter.StageLatency;
import org.springframework.stereotype.Component;

/**
 * Counts what families told us, each piece exactly once in effect, without transactions: first the
 * feedback's own document notes what it contributes from which place in the log on, then the
 * tallies take in the differences they have not seen. Killed anywhere in between, the same batch
 * (or any other cut of the log from the same place on) finishes the work. The README of this
 * service tells why.
 */
@Component
class ThemeTallies implements EventHandler {

    private final HeardFeedback heardFeedback;
    private final Tallies tallies;
    private final NewestQuotes quotes;
    private final StageLatency latency;

    ThemeTallies(
            HeardFeedback heardFeedback,
            Tallies tallies,
            NewestQuotes quotes,
            StageLatency tallied) {
        this.heardFeedback = heardFeedback;
        this.tallies = tallies;
        this.quotes = quotes;
        this.latency = tallied;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        var byPartition = new LinkedHashMap<Integer, List<Said>>();
        events.stream()
                .map(ThemeEvents::read)
                .flatMap(Optional::stream)
                .forEach(
                        said ->
                                byPartition
                                        .computeIfAbsent(said.partition(), p -> new ArrayList<>())
                                        .add(said));
        byPartition.forEach(this::count);
        byPartition.values().forEach(all -> all.forEach(said -> latency.done(said.time())));
    }

    private void count(int partition, List<Said> batch) {
        long start = batch.getFirst().offset();
        long end = batch.getLast().offset();
        List<Heard> heard = note(partition, start, batch);
        tally(partition, start, end, heard, labels(batch));
        quotes.refresh(heard);
        heardFeedback.store(
                heard.stream()
                        .filter(each -> each.canBeForgotten(end))
                        .map(Heard::forgotten)
                        .toList());
    }

    /**
     * Notes in the feedback's own documents what the batch says, and gives them as they are now.
     */
    private List<Heard> note(int partition, long start, List<Said> batch) {
        Map<String, Heard> before =
                heardFeedback.byId(batch.stream().map(Said::feedbackId).distinct().toList());
        var after = new LinkedHashMap<String, Heard>();
        var changed = new LinkedHashMap<String, Heard>();
        for (Said said : batch) {
            String id = said.feedbackId();
            Heard known = after.get(id);
            if (known == null) {
                known =
                        before.getOrDefault(id, Heard.nothingYet(id, said.forum(), partition))
                                .countedBefore(partition, start);
            }
            Heard now = known.with(said);
            after.put(id, now);
            if (now.sequence() > known.sequence()) {
                changed.put(id, now);
            }
        }
        heardFeedback.store(List.copyOf(changed.values()));
        changed.forEach((id, heard) -> after.put(id, heard.nextRevision()));
        return List.copyOf(after.values());
    }

    private void tally(
            int partition, long start, long end, List<Heard> heard, Map<String, String> labels) {
        var deltas = new TreeMap<Long, Delta>();
        for (Heard each : heard) {
            Contribution was = each.base();
            for (Step step : each.steps()) {
                if (step.offset() >= start && step.offset() <= end) {
                    deltas.put(
                            step.offset(), Delta.between(step.offset(), was, step.contribution()));
                }
                was = step.contribution();
            }
        }
        var concerned = new TreeSet<String>();
        deltas.values().forEach(delta -> concerned.addAll(delta.byTally().keySet()));
        List<Delta> inOrder = List.copyOf(deltas.values());
        for (String tally : concerned) {
            boolean all = tally.endsWith(":" + Tally.ALL);
            tallies.apply(tally, partition, inOrder, all ? labels : Map.of());
        }
    }

    private static Map<String, String> labels(List<Said> batch) {
        var labels = new HashMap<String, String>();
        batch.forEach(said -> labels.putAll(said.labels()));
        return labels;
    }
}
