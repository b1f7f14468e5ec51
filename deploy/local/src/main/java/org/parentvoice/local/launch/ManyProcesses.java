package org.parentvoice.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Each part in a process of its own, from the jars that production runs. Whatever dies is started
 * again, with the pause before each try twice as long as the one before.
 */
final class ManyProcesses implements Stack {

    private static final int TAIL = 12;
    private static final long GRACE_MS = 200;
    private static final long FIRST_PAUSE_MS = 250;
    private static final long LONGEST_PAUSE_MS = 10_000;
    private static final long CALM_NANOS = 60_000_000_000L;

    private final DataFolder data;
    private final Console console;
    private final Child platform;
    private final List<Child> apps;
    private final CompletableFuture<StartupProblem> died = new CompletableFuture<>();
    private volatile boolean stopping;

    ManyProcesses(DataFolder data, Console console, ChildCommands commands) throws IOException {
        this(data, console, commands.platform(), commands.apps());
    }

    ManyProcesses(DataFolder data, Console console, Child platform, List<Child> apps) {
        this.data = data;
        this.console = console;
        this.platform = platform;
        this.apps = apps;
    }

    @Override
    public void start() throws StartupProblem, IOException, InterruptedException {
        launch(platform);
        awaitReady(platform);
        for (Child app : apps) {
            launch(app);
        }
        for (Child app : apps) {
            awaitReady(app);
        }
        all().forEach(child -> Thread.ofVirtual().start(() -> watch(child)));
        all().forEach(child -> console.say("  process   " + child.name() + " " + child.pid()));
    }

    private List<Child> all() {
        var all = new ArrayList<Child>();
        all.add(platform);
        all.addAll(apps);
        return all;
    }

    private void launch(Child child) throws IOException {
        child.launch();
        writePids();
    }

    private void awaitReady(Child child) throws StartupProblem, InterruptedException {
        if (!child.awaitReady()) {
            LogTail.last(child.log(), TAIL).forEach(console::say);
            throw new StartupProblem(
                    child.name() + " did not start.",
                    "The lines above are the end of " + child.log() + ".");
        }
        console.step(child.name() + " is up (process " + child.pid() + ")");
    }

    /** For drills and for people: {@code name=pid}, always of the processes that run now. */
    private synchronized void writePids() throws IOException {
        Path folder = Files.createDirectories(data.root().resolve("run"));
        String pids =
                all().stream()
                        .map(child -> child.name() + "=" + child.pid())
                        .collect(Collectors.joining("\n", "", "\n"));
        Path draft = folder.resolve("pids.new");
        Files.writeString(draft, pids);
        Files.move(
                draft,
                folder.resolve("pids"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private void watch(Child child) {
        long pause = FIRST_PAUSE_MS;
        try {
            Process running = child.process();
            while (!stopping) {
                long since = System.nanoTime();
                int code = running.waitFor();
                // Ctrl-C reaches the parts as well; soon this one knows of it, too.
                Thread.sleep(GRACE_MS);
                if (stopping) {
                    return;
                }
                if (System.nanoTime() - since > CALM_NANOS) {
                    pause = FIRST_PAUSE_MS;
                }
                tell(child, code);
                Thread.sleep(pause);
                pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
                synchronized (this) {
                    if (stopping) {
                        return;
                    }
                    running = child.launch();
                    writePids();
                }
                console.step(child.name() + " was started again (process " + child.pid() + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            died.complete(
                    new StartupProblem(
                            child.name() + " could not be started again: " + e.getMessage(),
                            "Look at " + child.log() + " and start the stack again."));
        }
    }

    private void tell(Child child, int code) {
        console.step(child.name() + " died (exit " + code + "). The end of " + child.log() + ":");
        LogTail.last(child.log(), TAIL / 2).forEach(line -> console.say("      " + line));
    }

    @Override
    public StartupProblem awaitDeath() throws InterruptedException {
        try {
            return died.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
        }
        try {
            apps.forEach(Child::askToStop);
            for (Child app : apps) {
                app.awaitStopped();
            }
            platform.askToStop();
            platform.awaitStopped();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
