package org.parentvoice.observability;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics that a PromQL expression reads. What is not a metric is taken away first: strings,
 * label matchers, ranges and label lists; of the words left, functions are followed by a bracket
 * and operators are few.
 */
final class PromqlNames {

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern LABEL_LIST =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d[\\w.]*");
    private static final Pattern WORD = Pattern.compile("\\b[a-zA-Z_:][\\w:]*\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS =
            Set.of("and", "or", "unless", "bool", "offset", "atan2", "inf", "nan");

    /** An aggregation whose labels come first: {@code sum by (job) (…)}. */
    private static final Set<String> AGGREGATIONS =
            Set.of("sum", "min", "max", "avg", "count", "topk", "bottomk", "quantile", "group");

    private PromqlNames() {}

    static Set<String> in(String expression) {
        var rest = expression;
        for (var noise : new Pattern[] {STRING, MATCHERS, RANGE, LABEL_LIST, NUMBER}) {
            rest = noise.matcher(rest).replaceAll(" ");
        }
        return WORD.matcher(rest)
                .results()
                .map(match -> match.group())
                .filter(word -> !isOfTheLanguage(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Prometheus reads such words in any case. */
    private static boolean isOfTheLanguage(String word) {
        return OPERATORS.contains(word) || AGGREGATIONS.contains(word);
    }
}
