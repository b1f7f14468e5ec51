package org.parentvoice.mongo;

import java.nio.file.Path;

/** A store in a process of its own, to be killed. Says its port on one line. */
final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) throws Exception {
        var server = DurableMongoServer.start(Path.of(arguments[0]), 0);
        System.out.println(server.port());
        Thread.currentThread().join();
    }

    static Process start(Path folder) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
