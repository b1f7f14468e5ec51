package org.parentvoice.themes.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parentvoice.themes.forumset.Theming;
import org.parentvoice.themes.forumset.Themings;
import org.parentvoice.themes.secondlook.Answer;
import org.parentvoice.themes.secondlook.SecondLook;
import org.parentvoice.themes.secondlook.SecondLooks;
import org.parentvoice.themes.themeset.Theme;
import org.springframework.stereotype.Service;

/** Compares what the machine said with what people say, and two people with each other. */
@Service
class Measuring {

    private final SampleReader sample;
    private final SecondLooks looks;
    private final Themings themings;

    Measuring(SampleReader sample, SecondLooks looks, Themings themings) {
        this.sample = sample;
        this.looks = looks;
        this.themings = themings;
    }

    Quality of(String forum) {
        Theming now = themings.of(forum);
        List<Theme> set = now.themes().themes();
        List<Looked.Pair> pairs =
                sample.looked(forum).stream().map(Looked::pair).flatMap(Optional::stream).toList();
        return new Quality(
                sample.waiting(forum),
                pairs.size(),
                now.modelId(),
                models(set, pairs),
                agreement(set, looks.looked(forum, SampleReader.MOST)));
    }

    /** The pairs come newest first, and so do the models. */
    static List<ModelQuality> models(List<Theme> set, List<Looked.Pair> pairs) {
        return pairs.stream()
                .collect(
                        Collectors.groupingBy(
                                Looked.Pair::model, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> model(set, each.getKey(), each.getValue()))
                .toList();
    }

    private static ModelQuality model(List<Theme> set, String id, List<Looked.Pair> pairs) {
        var themes = new ArrayList<ThemeQuality>();
        for (Theme theme : set) {
            int called = count(pairs, pair -> pair.machine().contains(theme.id()));
            int meant = count(pairs, pair -> pair.people().contains(theme.id()));
            int both =
                    count(
                            pairs,
                            pair ->
                                    pair.machine().contains(theme.id())
                                            && pair.people().contains(theme.id()));
            if (called + meant > 0) {
                themes.add(
                        new ThemeQuality(
                                theme.id(),
                                theme.label(),
                                Share.of(both, called),
                                Share.of(both, meant)));
            }
        }
        return new ModelQuality(
                id,
                pairs.size(),
                themes,
                Share.of(count(pairs, pair -> pair.machine().equals(pair.people())), pairs.size()),
                Share.of(count(pairs, Looked.Pair::sameSentiment), pairs.size()));
    }

    static Agreement agreement(List<Theme> set, List<SecondLook> looked) {
        List<Two> pairs =
                looked.stream()
                        .filter(look -> look.second() != null)
                        .map(look -> new Two(look.first(), Objects.requireNonNull(look.second())))
                        .toList();
        var themes = new ArrayList<ThemeAgreement>();
        for (Theme theme : set) {
            theme(theme, pairs).ifPresent(themes::add);
        }
        return new Agreement(
                pairs.size(),
                Share.of(
                        count(pairs, two -> two.themes(Two::first).equals(two.themes(Two::second))),
                        pairs.size()),
                Share.of(
                        count(pairs, two -> two.first().sentiment() == two.second().sentiment()),
                        pairs.size()),
                themes);
    }

    private static Optional<ThemeAgreement> theme(Theme theme, List<Two> pairs) {
        int both = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        for (Two two : pairs) {
            boolean first = two.first().themes().contains(theme.id());
            boolean second = two.second().themes().contains(theme.id());
            both += first && second ? 1 : 0;
            onlyFirst += first && !second ? 1 : 0;
            onlySecond += second && !first ? 1 : 0;
        }
        if (both + onlyFirst + onlySecond == 0) {
            return Optional.empty();
        }
        int neither = pairs.size() - both - onlyFirst - onlySecond;
        return Optional.of(
                new ThemeAgreement(
                        theme.id(),
                        theme.label(),
                        Share.of(both + neither, pairs.size()),
                        Kappa.of(both, onlyFirst, onlySecond, neither)));
    }

    private record Two(Answer first, Answer second) {
        Set<String> themes(Function<Two, Answer> whose) {
            return Set.copyOf(whose.apply(this).themes());
        }
    }

    private static <T> int count(List<T> all, Predicate<T> fits) {
        return Math.toIntExact(all.stream().filter(fits).count());
    }
}
