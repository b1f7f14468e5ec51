package org.parentvoice.bench.stack;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.parentvoice.bench.pipeline.StackLog;

/** Topics as the stack has them, for a broker that has none. */
public final class Topics {

    private Topics() {}

    /**
     * Creates them and comes back when they are there.
     *
     * @param cleanup compact or delete
     */
    public static void create(String bootstrap, String cleanup, String... names)
            throws InterruptedException, ExecutionException {
        var settings = Map.of("cleanup.policy", cleanup, "retention.ms", "-1");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(
                            Stream.of(names)
                                    .map(
                                            name ->
                                                    new NewTopic(
                                                                    name,
                                                                    StackLog.PARTITIONS,
                                                                    (short) 1)
                                                            .configs(settings))
                                    .toList())
                    .all()
                    .get();
        }
    }
}
