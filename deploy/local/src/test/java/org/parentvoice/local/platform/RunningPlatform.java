package org.parentvoice.local.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.parentvoice.kit.app.ServiceApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real platform application on free ports, with its data in a folder. */
final class RunningPlatform implements AutoCloseable {

    static final String GATEWAY_SECRET = "secret-of-this-test";

    private final ConfigurableApplicationContext context;
    final String base;
    final int smtpPort;

    RunningPlatform(Path folder) throws IOException {
        int port = freePort();
        smtpPort = freePort();
        base = "http://localhost:" + port;
        context =
                ServiceApplication.run(
                        PlatformApplication.class,
                        "platform",
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--parentvoice.base-url=" + base,
                        "--parentvoice.local.smtp-port=" + smtpPort,
                        "--parentvoice.local.mail-folder=" + folder.resolve("mail"),
                        "--parentvoice.local.login.key-file=" + folder.resolve("tokens.json"),
                        "--parentvoice.local.login.gateway-secret=" + GATEWAY_SECRET);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int managementPort() {
        return Integer.parseInt(
                java.util.Objects.requireNonNull(
                        context.getEnvironment().getProperty("local.management.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
