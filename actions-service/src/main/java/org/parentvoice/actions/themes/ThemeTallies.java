package org.parentvoice.actions.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        List<List<Said>> batches = List.copyOf(byPartition.values());
        if (haveNothingInCommon(batches)) {
            count(batches);
        } else {
            batches.forEach(batch -> count(List.of(batch)));
        }
        batches.forEach(all -> all.forEach(said -> latency.done(said.time())));
    }

    /**
     * A piece of feedback is in one partition, unless the topic has been given more of them. Then
     * one partition has to be counted before the next one takes its steps for counted.
     */
    private static boolean haveNothingInCommon(List<List<Said>> batches) {
        var seen = new HashSet<String>();
        for (List<Said> batch : batches) {
            Set<String> ids = batch.stream().map(Said::feedbackId).collect(Collectors.toSet());
            if (ids.stream().anyMatch(seen::contains)) {
                return false;
            }
            seen.addAll(ids);
        }
        return true;
    }

    /** One batch for each partition; each tally and each index is written once for all of them. */
    private void count(List<List<Said>> batches) {
        var heard = new ArrayList<Heard>();
        var forgotten = new ArrayList<Heard>();
        var parts = new ArrayList<Tallies.Part>();
        var labels = new HashMap<String, String>();
        for (List<Said> batch : batches) {
            int partition = batch.getFirst().partition();
            long start = batch.getFirst().offset();
            long end = batch.getLast().offset();
            List<Heard> noted = note(partition, start, batch);
            heard.addAll(noted);
            noted.stream()
                    .filter(each -> each.canBeForgotten(end))
                    .forEach(each -> forgotten.add(each.forgotten()));
            parts.add(new Tallies.Part(partition, deltas(start, end, noted)));
            batch.forEach(said -> labels.putAll(said.labels()));
        }
        tallies.apply(parts, labels);
        quotes.refresh(heard);
        heardFeedback.store(forgotten);
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

    private static List<Delta> deltas(long start, long end, List<Heard> heard) {
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
        return List.copyOf(deltas.values());
    }
}
