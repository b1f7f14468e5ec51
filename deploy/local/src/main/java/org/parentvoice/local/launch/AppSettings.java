package org.parentvoice.local.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The arguments each application gets; they win over its configuration file. */
final class AppSettings {

    static final List<String> SERVICES = List.of("intake", "themes", "actions", "notify");

    private final Ports ports;
    private final DataFolder data;

    AppSettings(Ports ports, DataFolder data) {
        this.ports = ports;
        this.data = data;
    }

    String baseUrl() {
        return local(ports.base());
    }

    List<String> of(String app) throws IOException {
        var args = new ArrayList<String>();
        set(args, "server.port", ports.of(app));
        set(args, "server.address", "localhost");
        set(args, "management.server.port", ports.management(app));
        set(args, "management.server.address", "localhost");
        set(args, "parentvoice.base-url", baseUrl());
        switch (app) {
            case "gateway" -> gateway(args);
            case "platform" -> platform(args);
            default -> service(args, app);
        }
        return List.copyOf(args);
    }

    private void service(List<String> args, String app) throws IOException {
        set(args, "spring.kafka.bootstrap-servers", "localhost:" + ports.kafka());
        set(
                args,
                "spring.mongodb.uri",
                "mongodb://127.0.0.1:%d/%s?serverSelectionTimeoutMS=5000&connectTimeoutMS=3000"
                        .formatted(ports.mongo(), app));
        set(args, "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", jwks());
        set(args, "spring.security.oauth2.resourceserver.jwt.issuer-uri", baseUrl());
        // The gateway's jar on the same class path would switch uploads off for everybody.
        set(args, "spring.servlet.multipart.enabled", true);
        set(args, "parentvoice.signing-key", data.secret("signing-key"));
        if (app.equals("notify")) {
            set(args, "spring.mail.host", "localhost");
            set(args, "spring.mail.port", ports.smtp());
            // The inbox is on the same screen: nobody there waits ten minutes, or for the morning.
            set(args, "parentvoice.timing.window", "${NOTIFY_GATHER_FOR:5s}");
            set(args, "parentvoice.timing.quiet-from", "${NOTIFY_QUIET_FROM:07:00}");
            set(args, "parentvoice.proof.look-every", "15s");
        }
    }

    private void gateway(List<String> args) throws IOException {
        for (String service : SERVICES) {
            set(args, "parentvoice.routes." + service, local(ports.of(service)));
        }
        set(args, "parentvoice.routes.platform", local(ports.of("platform")));
        set(args, "parentvoice.login.client-id", "gateway");
        set(args, "parentvoice.login.client-secret", data.secret("gateway-client"));
        set(args, "parentvoice.login.token-uri", local(ports.of("platform")) + "/oauth2/token");
        set(args, "parentvoice.login.jwk-set-uri", jwks());
    }

    private void platform(List<String> args) throws IOException {
        set(args, "parentvoice.local.smtp-port", ports.smtp());
        set(args, "parentvoice.local.mail-folder", data.root().resolve("mail"));
        set(args, "parentvoice.local.login.key-file", data.root().resolve("secrets/tokens.json"));
        set(args, "parentvoice.local.login.gateway-secret", data.secret("gateway-client"));
        set(args, "server.servlet.session.cookie.name", "PV_SIGN_IN_" + ports.base());
    }

    private String jwks() {
        return local(ports.of("platform")) + "/oauth2/jwks";
    }

    private static String local(int port) {
        return "http://localhost:" + port;
    }

    private static void set(List<String> args, String name, Object value) {
        args.add("--" + name + "=" + value);
    }
}
