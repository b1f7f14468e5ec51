package org.parentvoice.actions.rising;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at many tests at once: among 28 themes one is louder "at 5%" in most months by chance
 * alone. The step-up procedure keeps the expected share of false ones among those picked at or
 * below a rate, and with it, when nothing has changed at all, the share of times that any is
 * picked. It holds for independent tests and for such as lean the same way.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Y. Benjamini and Y. Hochberg,
 *     Controlling the False Discovery Rate, Journal of the Royal Statistical Society B 57
 *     (1995)</a>
 */
final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /**
     * @param chances by what was tested; all of them, not only the promising ones
     * @param rate such as 0.05
     */
    static <T> Set<T> picked(Map<T, Double> chances, double rate) {
        List<Double> sorted = chances.values().stream().sorted().toList();
        double most = -1;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) <= rate * (i + 1) / sorted.size()) {
                most = sorted.get(i);
            }
        }
        double limit = most;
        return chances.entrySet().stream()
                .filter(each -> each.getValue() <= limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
