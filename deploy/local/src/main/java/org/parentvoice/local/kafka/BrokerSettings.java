package org.parentvoice.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** A broker for one small machine: one node, small buffers, few threads. */
final class BrokerSettings {

    static final String HOST = "localhost";
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    /** The data folder is the cluster; nothing else can be mistaken for it. */
    static final String CLUSTER_ID = "UGFyZW50Vm9pY2VMb2NhbA";

    private static final Map<String, Object> FIXED =
            Map.ofEntries(
                    Map.entry("process.roles", "broker,controller"),
                    Map.entry("node.id", NODE_ID),
                    Map.entry("controller.listener.names", CONTROLLER),
                    Map.entry(
                            "listener.security.protocol.map",
                            "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
                    Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                    // After a kill the controller refuses the broker until its old session is over.
                    Map.entry("broker.session.timeout.ms", 3_000),
                    Map.entry("broker.heartbeat.interval.ms", 1_000),
                    Map.entry("controlled.shutdown.max.retries", 1),
                    // One node.
                    Map.entry("default.replication.factor", 1),
                    Map.entry("min.insync.replicas", 1),
                    Map.entry("offsets.topic.replication.factor", 1),
                    Map.entry("offsets.topic.num.partitions", 4),
                    Map.entry("transaction.state.log.replication.factor", 1),
                    Map.entry("transaction.state.log.min.isr", 1),
                    Map.entry("transaction.state.log.num.partitions", 2),
                    Map.entry("share.coordinator.state.topic.replication.factor", 1),
                    Map.entry("share.coordinator.state.topic.min.isr", 1),
                    Map.entry("share.coordinator.state.topic.num.partitions", 2),
                    Map.entry("group.initial.rebalance.delay.ms", 0),
                    Map.entry("auto.create.topics.enable", false),
                    // Nothing is thrown away for its age unless its topic says so.
                    Map.entry("log.retention.ms", -1),
                    Map.entry("log.segment.bytes", 64 * 1024 * 1024),
                    Map.entry("log.index.size.max.bytes", 1024 * 1024),
                    // Small: the cleaner alone would take 128 MB.
                    Map.entry("log.cleaner.threads", 1),
                    Map.entry("log.cleaner.dedupe.buffer.size", 4 * 1024 * 1024),
                    Map.entry("log.cleaner.io.buffer.size", 128 * 1024),
                    Map.entry("num.network.threads", 2),
                    Map.entry("num.io.threads", 3),
                    Map.entry("num.replica.fetchers", 1),
                    Map.entry("num.recovery.threads.per.data.dir", 2),
                    Map.entry("background.threads", 2),
                    Map.entry("group.coordinator.threads", 1),
                    Map.entry("share.coordinator.threads", 1),
                    Map.entry("transaction.two.phase.commit.enable", false),
                    Map.entry("metadata.log.segment.bytes", 8 * 1024 * 1024),
                    Map.entry("metric.reporters", ""));

    private BrokerSettings() {}

    static Properties of(Path folder, int port, int controllerPort) {
        var all = new Properties();
        FIXED.forEach((name, value) -> all.put(name, value.toString()));
        all.put("log.dirs", folder.toString());
        var broker = "PLAINTEXT://" + HOST + ":" + port;
        all.put("listeners", broker + "," + CONTROLLER + "://" + HOST + ":" + controllerPort);
        all.put("advertised.listeners", broker);
        all.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
        return all;
    }
}
