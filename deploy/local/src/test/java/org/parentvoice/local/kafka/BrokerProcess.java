package org.parentvoice.local.kafka;

import java.nio.file.Path;

/** A broker in a process of its own, to be killed. Says "up" when clients can connect. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[1]);
        Broker.start(Path.of(arguments[0]), port, port + 1, System.err::println);
        System.out.println("up");
        Thread.currentThread().join();
    }

    static Process start(Path folder, int port) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx192m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BrokerProcess.class.getName(),
                                folder.toString(),
                                Integer.toString(port))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertUp(process);
        return process;
    }

    private static void assertUp(Process process) throws Exception {
        var line = process.inputReader().readLine();
        if (!"up".equals(line)) {
            throw new IllegalStateException("The broker did not start: " + line);
        }
    }
}
