package org.parentvoice.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedCollection;
import java.util.stream.Collectors;

/** Which measurements were asked for. */
final class Arguments {

    private Arguments() {}

    /**
     * Those named, in the order given and once each; all when none is named.
     *
     * @throws IllegalArgumentException for a name there is not; the message lists those there are
     */
    static SequencedCollection<Measurement> select(List<String> names, List<Measurement> all) {
        if (names.isEmpty()) {
            return all;
        }
        var selected = new LinkedHashSet<Measurement>();
        for (String name : names) {
            selected.add(
                    all.stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> unknown(name, all)));
        }
        return selected;
    }

    private static IllegalArgumentException unknown(String name, List<Measurement> all) {
        String known = all.stream().map(Measurement::name).collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                "There is no measurement " + name + ". There are: " + known + ".");
    }
}
