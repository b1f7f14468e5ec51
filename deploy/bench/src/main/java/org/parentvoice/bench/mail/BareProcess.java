package org.parentvoice.bench.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parentvoice.bench.stack.Jvm;

/** A sender that only sends, in a process with the flags of the service it is compared with. */
final class BareProcess {

    static final String WARM = "warm";
    static final String SENT = "sent";

    private static final int HEAP_MB = 256;

    private final MailSink sink;
    private final int warmUp;

    /**
     * @param warmUp mails that are not measured
     */
    BareProcess(MailSink sink, int warmUp) {
        this.sink = sink;
        this.warmUp = warmUp;
    }

    /** Mails a second. */
    double perSecond(int mails, long bytesPerMail) throws IOException {
        List<String> command = new ArrayList<>(Jvm.SMALL.command(HEAP_MB));
        command.add(BareSender.class.getName());
        for (long each :
                new long[] {sink.port(), NotifyProcess.CONNECTIONS, bytesPerMail, warmUp, mails}) {
            command.add(String.valueOf(each));
        }
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = process.inputReader()) {
            await(said, WARM);
            sink.reset();
            try (var go = process.outputWriter()) {
                go.write("go");
            }
            await(said, SENT);
            return mails / sink.seconds();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void await(BufferedReader said, String word) throws IOException {
        String line = said.readLine();
        if (!word.equals(line)) {
            throw new IOException("The bare sender ended by itself: " + line);
        }
    }
}
