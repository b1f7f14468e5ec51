package org.parentvoice.local.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.parentvoice.local.demo.DemoLoader;

/** Brings the whole of Parent Voice up and stays until it is told to stop. */
public final class Up {

    private static final int CANNOT_START = 1;
    private static final long LONGEST_STOP_SECONDS = 40;
    private static final long LONGEST_REHEARSED_STOP_SECONDS = 600;

    private final Options options;
    private final Console console;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Up(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Started by {@code deploy/local/up}, with the options described there.
     *
     * @param args the folder with the built stack, then the options
     */
    public static void main(String[] args) {
        var console = new Console(System.out);
        Path home = Path.of(args[0]);
        try {
            List<String> given = List.of(args).subList(1, args.length);
            Options options = Options.parse(given, home.resolveSibling("data"));
            new Up(options, console).run(home);
        } catch (StartupProblem e) {
            console.problem(e);
            System.exit(CANNOT_START);
        } catch (IOException e) {
            console.problem(
                    new StartupProblem(
                            String.valueOf(e.getMessage()), "Is the disk full or read-only?"));
            System.exit(CANNOT_START);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }

    private void run(Path home) throws StartupProblem, IOException, InterruptedException {
        var ports = new Ports(options.port());
        try (DataFolder data = DataFolder.open(options.data(), options.fresh())) {
            ports.check();
            Stack stack = stack(home, ports, data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
            try {
                stack.start();
            } catch (StartupProblem e) {
                stack.close();
                throw e;
            }
            console.ready(ports, data);
            loadDemo(ports, data);
            if (!options.rehearsal()) {
                throw stack.awaitDeath();
            }
        }
    }

    private Stack stack(Path home, Ports ports, DataFolder data) throws IOException {
        if (!options.processes()) {
            return new OneProcess(home, ports, data, console);
        }
        var commands = new ChildCommands(home, ports, data, options.rehearsal());
        return new ManyProcesses(data, console, commands);
    }

    private void loadDemo(Ports ports, DataFolder data) throws InterruptedException {
        if (!options.demo() || Files.exists(data.demoMarker())) {
            return;
        }
        console.step("Sending the demonstration data through the public address ...");
        try {
            new DemoLoader(URI.create("http://localhost:" + ports.base()), console::step).load();
            Files.createFile(data.demoMarker());
        } catch (IOException e) {
            console.say(
                    "The demonstration data is not complete: "
                            + e.getMessage()
                            + "\nParent Voice runs all the same; the next start goes on with it.");
        }
    }

    /** Runs on Ctrl-C, on SIGTERM and at the end; nothing that was started is left. */
    private void stop(Stack stack) {
        var stopper =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    stack.close();
                                    stopped.countDown();
                                });
        long patience = options.rehearsal() ? LONGEST_REHEARSED_STOP_SECONDS : LONGEST_STOP_SECONDS;
        try {
            if (!stopped.await(patience, TimeUnit.SECONDS)) {
                stopper.interrupt();
                console.say("Some parts did not stop in time and were ended.");
            } else {
                console.say("Parent Voice has stopped. Nothing is left running; the data is kept.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
