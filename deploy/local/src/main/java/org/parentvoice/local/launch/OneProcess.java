package org.parentvoice.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.parentvoice.actions.ActionsApplication;
import org.parentvoice.gateway.GatewayApplication;
import org.parentvoice.intake.IntakeApplication;
import org.parentvoice.kit.app.ServiceApplication;
import org.parentvoice.notify.NotifyApplication;
import org.parentvoice.themes.ThemesApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** All parts in this JVM: for a forum with one small server. */
final class OneProcess implements Stack {

    private static final Logger log = LoggerFactory.getLogger(OneProcess.class);
    private static final int TAIL = 12;

    private static final Map<String, Class<?>> APPLICATIONS =
            Map.of(
                    "intake", IntakeApplication.class,
                    "themes", ThemesApplication.class,
                    "actions", ActionsApplication.class,
                    "notify", NotifyApplication.class,
                    "gateway", GatewayApplication.class);

    private final Path home;
    private final AppSettings settings;
    private final DataFolder data;
    private final Console console;
    private final Backbone backbone;
    private final Deque<ConfigurableApplicationContext> contexts = new ArrayDeque<>();
    private final CompletableFuture<String> died = new CompletableFuture<>();

    OneProcess(Path home, Ports ports, DataFolder data, Console console) throws IOException {
        this.home = home;
        this.settings = new AppSettings(ports, data);
        this.data = data;
        this.console = console;
        this.backbone =
                new Backbone(ports, data.root(), logged(settings.of("platform")), died::complete);
    }

    @Override
    public void start() throws StartupProblem, IOException {
        try {
            backbone.start();
        } catch (IOException | RuntimeException e) {
            throw cannot("The broker, the store or sign-in", e);
        }
        // The platform has set up the log for the whole JVM; contexts that start side by side
        // would each set it up again, in each other's way.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        console.step("Kafka, the store, mail and sign-in are up");
        List<CompletableFuture<Void>> starting = new ArrayList<>();
        starting.add(inBackground("intake", "themes", "gateway"));
        starting.add(inBackground("actions", "notify"));
        for (CompletableFuture<Void> each : starting) {
            await(each);
        }
    }

    private void await(CompletableFuture<Void> starting) throws StartupProblem {
        try {
            starting.get();
        } catch (ExecutionException e) {
            throw cannot("A service", e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cannot("A service", e);
        }
    }

    private CompletableFuture<Void> inBackground(String... apps) {
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform()
                .name("start-" + apps[0])
                .start(
                        () -> {
                            try {
                                for (String app : apps) {
                                    startOne(app);
                                }
                                done.complete(null);
                            } catch (IOException | RuntimeException e) {
                                done.completeExceptionally(e);
                            }
                        });
        return done;
    }

    private void startOne(String app) throws IOException {
        Class<?> application = APPLICATIONS.get(app);
        if (application == null) {
            throw new IllegalArgumentException(app);
        }
        List<String> args = logged(settings.of(app));
        String own = String.join(",", OwnJars.of(OwnJars.executable(home, app)));
        args.add("--" + NeighbourFilter.OWN_JARS + "=" + own);
        var context = ServiceApplication.run(application, app, args.toArray(String[]::new));
        synchronized (contexts) {
            contexts.push(context);
        }
        console.step(app + " is up");
    }

    /** One log for all; the console is for people. */
    private List<String> logged(List<String> args) {
        var all = new ArrayList<>(args);
        all.add("--logging.file.name=" + data.logs().resolve("parent-voice.log"));
        all.add("--logging.structured.format.file=ecs");
        all.add("--logging.threshold.console=off");
        all.add("--spring.main.register-shutdown-hook=false");
        return all;
    }

    private StartupProblem cannot(String part, Throwable cause) {
        log.error("{} did not start", part, cause);
        LogTail.last(data.logs().resolve("parent-voice.log"), TAIL).forEach(console::say);
        return new StartupProblem(
                part + " did not start: " + rootMessage(cause),
                "The lines above are the end of "
                        + data.logs().resolve("parent-voice.log")
                        + ". If they do not help, try an empty folder: --data DIR");
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    @Override
    public StartupProblem awaitDeath() throws InterruptedException {
        try {
            return new StartupProblem(
                    died.get(),
                    "Look at the disk's free space and at "
                            + data.logs()
                            + ", then start it again; what was acknowledged is kept.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        synchronized (contexts) {
            while (!contexts.isEmpty()) {
                contexts.pop().close();
            }
        }
        backbone.close();
    }
}
