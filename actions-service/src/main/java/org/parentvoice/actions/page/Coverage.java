package org.parentvoice.actions.page;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.numbers.SmallNumbers;
import org.parentvoice.actions.themes.Tally;

/**
 * On what the page stands: how many voices, from when to when, heard in which ways. Every number is
 * rounded down to a multiple of five.
 */
record Coverage(
        @Nullable Integer voices,
        String voicesLabel,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        List<Channel> channels) {

    record Channel(String channel, String label, @Nullable Integer voices, String voicesLabel) {}

    static Coverage of(Tally forum) {
        var months = forum.saidIn();
        return new Coverage(
                SmallNumbers.rounded(forum.voices()),
                SmallNumbers.roundedLabel(forum.voices()),
                months.isEmpty() ? null : months.first(),
                months.isEmpty() ? null : months.last(),
                forum.channels().entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> channel(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(Channel::label))
                        .toList());
    }

    private static Channel channel(String channel, int voices) {
        return new Channel(
                channel,
                switch (channel) {
                    case "form" -> "the form on this site";
                    case "api" -> "other websites and apps";
                    case "survey" -> "surveys";
                    case "coffee-morning" -> "coffee mornings";
                    case "facebook" -> "Facebook, shared by the family";
                    case "phone" -> "phone calls";
                    case "email" -> "emails";
                    case "letter" -> "letters";
                    case "event" -> "events";
                    default -> "other ways";
                },
                SmallNumbers.rounded(voices),
                SmallNumbers.roundedLabel(voices));
    }
}
