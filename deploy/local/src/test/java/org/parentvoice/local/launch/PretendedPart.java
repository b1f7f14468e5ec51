package org.parentvoice.local.launch;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A part that answers its health check, or fails at once when it is told to. */
final class PretendedPart {

    private PretendedPart() {}

    public static void main(String[] args) throws Exception {
        System.out.println("starting");
        if (args[0].equals("fails")) {
            System.out.println("no room on the disk");
            System.exit(1);
        }
        var address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        var server = HttpServer.create(address, 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }
}
