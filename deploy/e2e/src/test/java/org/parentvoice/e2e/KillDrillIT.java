package org.parentvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While families write, every process dies once: each service, and the one that holds the broker
 * and the store. Then everything dies at once. Nothing that was accepted may be missing or twice.
 */
class KillDrillIT {

    private static final Pattern STEP = Pattern.compile("Step of the drill: (\\S+)\\.");
    private static final int ITEMS = 2_000;
    private static final int WRITERS = 8;
    private static final int FOLLOWERS = 10;
    private static final int COMMITMENTS = 4;
    private static final List<String> PARTS =
            List.of("intake", "themes", "actions", "notify", "platform");
    private static final List<String> STEPS =
            List.of("acknowledged", "committed", "in-progress", "delivered");
    private static final List<String> SAID =
            List.of(
                    "Nobody ever replies to my emails about the plan.",
                    "We have waited thirty weeks for the EHC needs assessment.",
                    "The taxi did not turn up again this morning.",
                    "The teaching assistants had no training about autism.",
                    "Thank you, the short breaks club was brilliant for my child.");

    @TempDir Path data;

    private final Caller caller = new Caller();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void nothingIsLostOrDoubledWhateverIsKilled() throws Exception {
        try (RunningStack stack = RunningStack.up(data, "--processes", "--no-demo")) {
            var api = new Api(stack.base());
            List<String> followers = follow(api);
            List<String> commitments = commit(api);
            long started = System.nanoTime();
            try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> work = new ArrayList<>();
                IntStream.range(0, WRITERS)
                        .forEach(writer -> work.add(people.submit(() -> write(api, writer))));
                work.add(people.submit(() -> move(api, commitments)));
                work.add(people.submit(() -> killEachOnce(stack)));
                joinAll(work);
            }
            check(stack, followers, "every process killed once", started);

            long killed = System.nanoTime();
            stack.killAll();
            stack.again();
            check(stack, followers, "the whole stack killed, second start", killed);
            assertThat(stack.stop()).as("left running after SIGTERM").isEmpty();
        }
    }

    private List<String> follow(Api api) {
        var inbox = new Inbox(api);
        List<String> followers = new ArrayList<>();
        for (int i = 0; i < FOLLOWERS; i++) {
            String address = "family-" + i + "@example.org";
            followers.add(address);
            Map<String, Object> subscription =
                    Map.of(
                            "email",
                            address,
                            "follow",
                            Map.of("type", "forum", "id", "leeds"),
                            "frequency",
                            "immediate");
            assertThat(api.post("/api/forums/leeds/subscriptions", subscription).status())
                    .isEqualTo(202);
        }
        for (String address : followers) {
            String link =
                    inbox.await(address, "/subscriptions/confirm").link("/subscriptions/confirm");
            assertThat(Confirmation.confirm(api, link)).isLessThan(400);
        }
        return followers;
    }

    private List<String> commit(Api api) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < COMMITMENTS; i++) {
            Map<String, Object> commitment =
                    Map.of(
                            "title",
                            "Drill commitment " + i,
                            "description",
                            "What will be done.",
                            "body",
                            "Leeds City Council",
                            "themes",
                            List.of("communication"));
            Api.Answer answer =
                    api.post(
                            "/api/forums/leeds/commitments",
                            commitment,
                            "Authorization",
                            "Bearer " + api.token("leeds-coordinator"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            ids.add(answer.json().path("id").asString());
        }
        return ids;
    }

    private void write(Api api, int writer) {
        for (int i = writer; i < ITEMS; i += WRITERS) {
            String key = "drill-" + i;
            Map<String, Object> feedback =
                    Map.of("text", SAID.get(i % SAID.size()) + " (" + i + ")");
            Api.Answer answer =
                    caller.untilAnswered(
                            () ->
                                    api.post(
                                            "/api/forums/leeds/feedback",
                                            feedback,
                                            "Idempotency-Key",
                                            key));
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            accepted.add(answer.json().path("id").asString());
            answered.incrementAndGet();
        }
    }

    private void move(Api api, List<String> commitments) {
        for (int step = 0; step < STEPS.size(); step++) {
            int after = (step + 1) * ITEMS / (STEPS.size() + 1);
            awaitAnswered(after);
            for (String id : commitments) {
                String key = id + "-" + STEPS.get(step);
                Map<String, Object> change =
                        Map.of(
                                "status",
                                STEPS.get(step),
                                "note",
                                "Step of the drill: " + key + ".");
                Api.Answer answer =
                        caller.untilAnswered(
                                () ->
                                        api.post(
                                                "/api/commitments/" + id + "/status",
                                                change,
                                                "Authorization",
                                                "Bearer " + api.token("leeds-coordinator"),
                                                "Idempotency-Key",
                                                key));
                assertThat(answer.status()).as(answer.body()).isLessThan(300);
            }
        }
    }

    private void killEachOnce(RunningStack stack) {
        for (int i = 0; i < PARTS.size(); i++) {
            awaitAnswered((i + 1) * ITEMS / (PARTS.size() + 2));
            stack.kill(PARTS.get(i));
        }
    }

    private void awaitAnswered(int count) {
        await().atMost(Duration.ofMinutes(5)).until(() -> answered.get() >= count);
    }

    private static void joinAll(List<Future<?>> work)
            throws InterruptedException, ExecutionException {
        for (Future<?> each : work) {
            each.get();
        }
    }

    private void check(RunningStack stack, List<String> followers, String when, long since) {
        assertThat(accepted).hasSize(ITEMS);
        try (var store = new Store(stack.mongoUri())) {
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(themed(store)).isEqualTo(accepted));
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(
                            () -> {
                                assertThat(store.all("actions", "heard")).hasSize(ITEMS);
                                assertThat(store.tallied("leeds"))
                                        .isNotEmpty()
                                        .isEqualTo(store.recount("leeds"));
                            });
            double seconds = (System.nanoTime() - since) / 1e9;
            var inbox = new Inbox(new Api(stack.base()));
            int changes = COMMITMENTS * STEPS.size();
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(
                            () ->
                                    assertThat(told(inbox, followers))
                                            .as("each follower, each change, once")
                                            .doesNotHaveDuplicates()
                                            .hasSize(changes * FOLLOWERS));
            report(stack, store, inbox, followers, when, seconds);
        }
    }

    private static Set<String> themed(Store store) {
        List<Document> all = store.all("themes", "feedback");
        var ids = new HashSet<String>();
        all.forEach(each -> ids.add(each.getString("_id")));
        assertThat(all).as("one document each").hasSameSizeAs(ids);
        return ids;
    }

    /** What each follower was told; one mail may tell of several changes. */
    private static List<String> told(Inbox inbox, List<String> followers) {
        return statusMails(inbox, followers).values().stream()
                .flatMap(
                        mail ->
                                STEP.matcher(mail.text())
                                        .results()
                                        .map(step -> mail.to() + " " + step.group(1)))
                .toList();
    }

    /** By recipient and Message-ID: a repeat after a crash between accept and mark is one mail. */
    private static Map<String, Inbox.Mail> statusMails(Inbox inbox, List<String> followers) {
        var mails = new HashMap<String, Inbox.Mail>();
        for (Inbox.Mail mail : inbox.all()) {
            if (followers.contains(mail.to()) && isAboutAMove(mail)) {
                mails.put(mail.to() + " " + mail.header("Message-ID"), mail);
            }
        }
        return mails;
    }

    private static boolean isAboutAMove(Inbox.Mail mail) {
        return STEP.matcher(mail.text()).find();
    }

    private void report(
            RunningStack stack,
            Store store,
            Inbox inbox,
            List<String> followers,
            String when,
            double seconds) {
        long copies =
                inbox.all().stream()
                        .filter(mail -> followers.contains(mail.to()) && isAboutAMove(mail))
                        .count();
        int distinct = statusMails(inbox, followers).size();
        System.out.printf(
                "Drill (%s): %d accepted, %d themed, %d tallied, %d caller retries, %d mails to %d"
                        + " followers, %d of them repeated with the same Message-ID, %.1f s%n",
                when,
                accepted.size(),
                store.all("themes", "feedback").size(),
                store.all("actions", "heard").size(),
                caller.retries(),
                copies,
                FOLLOWERS,
                copies - distinct,
                seconds);
        System.out.println("Drill: " + stack.base());
    }
}
