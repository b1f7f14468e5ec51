package org.parentvoice.notify.timing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When mails go out.
 *
 * @param zone where the families are
 * @param digestAt when the daily and the weekly mail go out
 * @param weeklyOn the day of the weekly one
 * @param quietFrom from when nothing is sent but at the wish of the follower; the same as {@code
 *     quietTo} for no quiet hours
 * @param quietTo when what was held goes out
 * @param settle how long the first mail waits for what happens in the same breath
 * @param window after a mail, how long further news is gathered for the next one
 * @param askAfter how long after something was delivered families are asked about it
 */
@ConfigurationProperties("parentvoice.timing")
public record TimingSettings(
        @DefaultValue("Europe/London") ZoneId zone,
        @DefaultValue("07:00") @DateTimeFormat(pattern = "HH:mm") LocalTime digestAt,
        @DefaultValue("MONDAY") DayOfWeek weeklyOn,
        @DefaultValue("21:30") @DateTimeFormat(pattern = "HH:mm") LocalTime quietFrom,
        @DefaultValue("07:00") @DateTimeFormat(pattern = "HH:mm") LocalTime quietTo,
        @DefaultValue("3s") Duration settle,
        @DefaultValue("10m") Duration window,
        @DefaultValue("28d") Duration askAfter) {}
