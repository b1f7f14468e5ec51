package org.parentvoice.notify.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.notify.follower.Frequency;

class TimingTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE, 2026-11-03T10:00:00Z, 2026-11-03T10:00:00Z",
        "DAILY, 2026-11-03T06:59:59Z, 2026-11-03T07:00:00Z",
        "DAILY, 2026-11-03T07:00:00Z, 2026-11-04T07:00:00Z",
        // Summer time: 7 in London is 6 UTC, and the clocks change in the night to 25 October.
        "DAILY, 2026-06-01T05:00:00Z, 2026-06-01T06:00:00Z",
        "DAILY, 2026-10-24T10:00:00Z, 2026-10-25T07:00:00Z",
        "DAILY, 2026-03-28T10:00:00Z, 2026-03-29T06:00:00Z",
        // 2026-11-03 is a Tuesday.
        "WEEKLY, 2026-11-03T10:00:00Z, 2026-11-09T07:00:00Z",
        "WEEKLY, 2026-11-09T06:00:00Z, 2026-11-09T07:00:00Z",
        "WEEKLY, 2026-11-09T07:00:00Z, 2026-11-16T07:00:00Z",
        "WEEKLY, 2026-10-20T07:00:00Z, 2026-10-26T07:00:00Z",
        "WEEKLY, 2026-03-24T08:00:00Z, 2026-03-30T06:00:00Z"
    })
    void theNextMail(Frequency frequency, Instant now, Instant expected) {
        assertThat(timing("07:00", "21:30", "07:00").next(frequency, now)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 01:30 does not exist on 29 March: the clocks jump from 01:00 to 02:00.
        "2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
        // 01:30 comes twice on 25 October; the first one is meant, and the second is no other day.
        "2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        "2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        "2026-10-25T01:00:00Z, 2026-10-26T01:30:00Z",
        "2026-10-25T01:30:00Z, 2026-10-26T01:30:00Z"
    })
    void aTimeThatDoesNotExistOrExistsTwiceIsOneMailADay(Instant now, Instant expected) {
        assertThat(timing("01:30", "21:30", "07:00").next(Frequency.DAILY, now))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "01:00", "01:30", "01:59", "02:00", "07:00", "23:59"})
    void everyDayOfTheYearHasOneDailyMailAndEveryMondayOneWeekly(String at) {
        Timing timing = timing(at, "21:30", "07:00");
        Instant start = Instant.parse("2025-12-31T23:59:59Z");
        List<LocalDate> daily = days(timing, Frequency.DAILY, start, 365);
        assertThat(daily)
                .isEqualTo(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList());
        assertThat(days(timing, Frequency.WEEKLY, start, 52))
                .isEqualTo(
                        daily.stream()
                                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T21:29:59Z, 2026-11-03T21:29:59Z",
        "2026-11-03T21:30:00Z, 2026-11-04T07:00:00Z",
        "2026-11-04T06:59:59Z, 2026-11-04T07:00:00Z",
        "2026-11-04T07:00:00Z, 2026-11-04T07:00:00Z",
        "2026-07-03T20:30:00Z, 2026-07-04T06:00:00Z",
        "2026-07-03T20:29:00Z, 2026-07-03T20:29:00Z",
        // The night in which the clocks go forward is an hour shorter, the other an hour longer.
        "2026-03-28T22:00:00Z, 2026-03-29T06:00:00Z",
        "2026-10-24T21:00:00Z, 2026-10-25T07:00:00Z"
    })
    void nothingLeavesInTheQuietHours(Instant wanted, Instant expected) {
        assertThat(timing("07:00", "21:30", "07:00").awake(wanted)).isEqualTo(expected);
    }

    @Test
    void quietHoursCanEndAtATimeThatDoesNotExistOrExistsTwice() {
        Timing timing = timing("07:00", "00:30", "01:30");
        assertThat(timing.awake(Instant.parse("2026-03-29T00:45:00Z")))
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(timing.awake(Instant.parse("2026-10-25T00:15:00Z")))
                .isEqualTo("2026-10-25T00:30:00Z");
        // The second 01:15: quiet again by the clock on the wall, and over at the second 01:30.
        assertThat(timing.awake(Instant.parse("2026-10-25T01:15:00Z")))
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void withoutQuietHoursEverythingLeavesAtOnce() {
        Instant night = Instant.parse("2026-11-03T23:00:00Z");
        assertThat(timing("07:00", "07:00", "07:00").awake(night)).isEqualTo(night);
    }

    private static List<LocalDate> days(
            Timing timing, Frequency frequency, Instant start, int count) {
        var days = new ArrayList<LocalDate>();
        Instant now = start;
        for (int i = 0; i < count; i++) {
            now = timing.next(frequency, now);
            days.add(now.atZone(LONDON).toLocalDate());
        }
        return days;
    }

    private static Timing timing(String digestAt, String quietFrom, String quietTo) {
        return new Timing(
                new TimingSettings(
                        LONDON,
                        LocalTime.parse(digestAt),
                        DayOfWeek.MONDAY,
                        LocalTime.parse(quietFrom),
                        LocalTime.parse(quietTo),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(10),
                        Duration.ofDays(28)));
    }
}
