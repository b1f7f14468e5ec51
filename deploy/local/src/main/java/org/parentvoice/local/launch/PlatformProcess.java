package org.parentvoice.local.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The process that holds the broker, the store, mail and sign-in when each part has its own. */
final class PlatformProcess {

    private static final int GAVE_UP = 3;

    private PlatformProcess() {}

    /**
     * @param args base port, data folder, then the platform application's arguments
     */
    public static void main(String[] args) throws Exception {
        List<String> platform = Arrays.asList(args).subList(2, args.length);
        var backbone =
                new Backbone(
                        new Ports(Integer.parseInt(args[0])),
                        Path.of(args[1]),
                        platform,
                        why -> {
                            System.err.println(why);
                            Runtime.getRuntime().halt(GAVE_UP);
                        });
        Runtime.getRuntime().addShutdownHook(new Thread(backbone::close, "stop"));
        backbone.start();
    }
}
