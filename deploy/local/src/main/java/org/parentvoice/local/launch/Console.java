package org.parentvoice.local.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** What the person at the keyboard sees: a line for each step, one ready line, what went wrong. */
final class Console {

    private static final List<String> METERED =
            List.of("gateway", "intake", "themes", "actions", "notify");

    private final PrintStream out;
    private final long started = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void step(String text) {
        out.printf("  %5.1f s  %s%n", seconds(), text);
        out.flush();
    }

    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    synchronized void ready(Ports ports, DataFolder data) {
        String base = "http://localhost:" + ports.base();
        out.println();
        out.println("Parent Voice is ready at " + base);
        out.printf("  after     %.1f s%n", seconds());
        out.println("  log in    " + base + "/forums/leeds/desk");
        out.println(
                "            as leeds-coordinator or leicestershire-coordinator, password local-only");
        out.println("  read mail " + base + "/dev/inbox");
        for (String app : METERED) {
            out.printf(
                    "  metrics   http://localhost:%d/actuator/prometheus (%s)%n",
                    ports.management(app), app);
        }
        out.println("  data      " + data.root());
        out.println("  logs      " + data.logs());
        out.println("  stop      Ctrl-C");
        out.println();
        out.flush();
    }

    synchronized void problem(StartupProblem problem) {
        out.println();
        out.println("Parent Voice cannot start: " + problem.getMessage());
        out.println("What to do: " + problem.whatToDo());
        out.flush();
    }

    private double seconds() {
        return Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
    }
}
