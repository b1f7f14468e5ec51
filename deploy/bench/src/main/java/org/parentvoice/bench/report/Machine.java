package org.parentvoice.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Where and when it was measured.
 *
 * @param load processes that wanted a core in the minute before: other work disturbs figures
 */
public record Machine(
        int cores, long memoryMb, String system, String jdk, double load, OffsetDateTime date) {

    private static final long MEGA = 1_000_000;

    public static Machine here(Clock clock) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / MEGA,
                system.getName() + " " + system.getArch(),
                System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
                system.getSystemLoadAverage(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    public String inWords() {
        return "%s, %d cores, %,d MB, %s, load %.1f when it began"
                .formatted(date, cores, memoryMb, jdk.strip(), load);
    }
}
