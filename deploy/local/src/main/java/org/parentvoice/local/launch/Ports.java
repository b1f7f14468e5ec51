package org.parentvoice.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every port, from the first one, so that two stacks run side by side. */
record Ports(int base) {

    /** How far the last one lies from the first. */
    static final int SPAN = 23;

    private static final int MANAGEMENT = 10;
    private static final List<String> APPS =
            List.of("gateway", "intake", "themes", "actions", "notify", "platform");

    int of(String app) {
        return base + APPS.indexOf(app);
    }

    int management(String app) {
        return of(app) + MANAGEMENT;
    }

    int kafka() {
        return base + 20;
    }

    int controller() {
        return base + 21;
    }

    int mongo() {
        return base + 22;
    }

    int smtp() {
        return base + SPAN;
    }

    /** What each port is for. */
    Map<Integer, String> all() {
        var all = new LinkedHashMap<Integer, String>();
        for (String app : APPS) {
            all.put(of(app), app);
        }
        for (String app : APPS) {
            all.put(management(app), app + " (health and metrics)");
        }
        all.put(kafka(), "Kafka");
        all.put(controller(), "Kafka's controller");
        all.put(mongo(), "the store");
        all.put(smtp(), "mail");
        return all;
    }

    /** Says which of them somebody else has. */
    void check() throws StartupProblem {
        var taken = new ArrayList<String>();
        all().forEach(
                        (port, part) -> {
                            if (!isFree(port)) {
                                taken.add(port + " (" + part + ")" + PortHolder.of(port));
                            }
                        });
        if (!taken.isEmpty()) {
            throw new StartupProblem(
                    "Another program uses port " + String.join(", ", taken) + ".",
                    "Is Parent Voice running already? Stop it, or choose other ports:"
                            + " deploy/local/up --port "
                            + (base + 100)
                            + ". To see who it is: lsof -i :"
                            + taken.getFirst().replaceAll("\\D.*", "")
                            + " or ss -ltnp");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port), 1);
        } catch (IOException e) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
