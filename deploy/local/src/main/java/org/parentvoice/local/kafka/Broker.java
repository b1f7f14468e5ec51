package org.parentvoice.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * An Apache Kafka broker and its controller, from the jars that Kafka publishes, in this process.
 *
 * <p>What it has acknowledged is with the operating system and survives {@code kill -9}; it does
 * not force each record to the disk.
 */
public final class Broker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String address;

    private Broker(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts and comes back when clients can connect.
     *
     * @param folder where the logs are; formatted when it is empty
     * @param port for clients
     * @param controllerPort for the controller, used by the broker alone
     * @param died is told once when the broker gives up later on, for example for a full disk
     * @throws IOException when the folder cannot be written
     */
    public static Broker start(Path folder, int port, int controllerPort, Consumer<String> died)
            throws IOException {
        givingUpEndsTheBrokerOnly(died);
        Files.createDirectories(folder);
        format(folder);
        var settings = BrokerSettings.of(folder, port, controllerPort);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new Broker(server, BrokerSettings.HOST + ":" + port);
    }

    /** For {@code spring.kafka.bootstrap-servers}. */
    public String address() {
        return address;
    }

    private static void format(Path folder) throws IOException {
        try (var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setClusterId(BrokerSettings.CLUSTER_ID)
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The broker's folder " + folder + " cannot be prepared", e);
        }
    }

    /** Kafka would end the whole JVM, and the other parts with it, without a word to the person. */
    private static void givingUpEndsTheBrokerOnly(Consumer<String> died) {
        Exit.Procedure tell =
                (status, message) -> {
                    died.accept(message == null ? "The broker gave up." : message);
                    throw new IllegalStateException("The broker gave up with status " + status);
                };
        Exit.setExitProcedure(tell);
        Exit.setHaltProcedure(tell);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
