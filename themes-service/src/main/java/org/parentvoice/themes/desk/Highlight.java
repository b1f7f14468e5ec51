package org.parentvoice.themes.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.feedback.FeedbackTheme;

/** Cuts a text where the words that speak for a theme begin and end. */
final class Highlight {

    private Highlight() {}

    /** All of the text, in order; evidence that does not lie within it is left out. */
    static List<Segment> of(String text, List<FeedbackTheme> themes) {
        var spans = themes.stream().map(theme -> spans(text, theme.evidence())).toList();
        var cuts = new TreeSet<Integer>();
        cuts.add(0);
        cuts.add(text.length());
        spans.forEach(
                each ->
                        each.forEach(
                                span -> {
                                    cuts.add(span.start());
                                    cuts.add(span.end());
                                }));
        var segments = new ArrayList<Segment>();
        int start = cuts.removeFirst();
        for (int end : cuts) {
            int from = start;
            List<Integer> under = numbers(spans, span -> span.start() <= from && end <= span.end());
            List<Integer> ending = numbers(spans, span -> span.end() == end);
            segments.add(
                    new Segment(
                            text.substring(start, end),
                            Segment.Marks.of(under),
                            ending.stream().map(number -> themes.get(number).label()).toList()));
            start = end;
        }
        return segments;
    }

    private static List<Integer> numbers(List<List<Span>> spans, Predicate<Span> fits) {
        return IntStream.range(0, spans.size())
                .filter(number -> spans.get(number).stream().anyMatch(fits))
                .boxed()
                .toList();
    }

    private record Span(int start, int end) {}

    /** In order; those of one theme that touch or overlap are one. */
    private static List<Span> spans(String text, List<Evidence> evidence) {
        var merged = new ArrayList<Span>();
        evidence.stream()
                .filter(each -> 0 <= each.start() && each.start() < each.end())
                .filter(each -> each.end() <= text.length())
                .map(each -> new Span(before(text, each.start()), after(text, each.end())))
                .sorted(Comparator.comparingInt(Span::start))
                .forEach(
                        span -> {
                            if (merged.isEmpty() || merged.getLast().end() < span.start()) {
                                merged.add(span);
                            } else {
                                Span last = merged.removeLast();
                                merged.add(
                                        new Span(last.start(), Math.max(last.end(), span.end())));
                            }
                        });
        return merged;
    }

    /** Half an emoji cannot be shown: a cut between its two halves moves outwards. */
    private static int before(String text, int index) {
        return splitsPair(text, index) ? index - 1 : index;
    }

    private static int after(String text, int index) {
        return splitsPair(text, index) ? index + 1 : index;
    }

    private static boolean splitsPair(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }
}
