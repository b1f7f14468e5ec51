package org.parentvoice.themes.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parentvoice.themes.learning.trial.CandidateTrial;

/**
 * Not for people: the service starts it in a process of its own, gives it corrected feedback on
 * standard input and reads a model from its standard output. Nothing is written to a disk.
 */
final class TrainCandidateCommand {

    private static final int PARENT_GONE = 4;

    private TrainCandidateCommand() {}

    static void run(InputStream in, PrintStream out) throws IOException {
        endWithTheService();
        beTheFirstToGo();
        CandidateTrial.run(in, out);
        if (out.checkError()) {
            throw new IOException("Nobody reads the model");
        }
    }

    /** A service that was killed leaves nothing running. */
    private static void endWithTheService() {
        ProcessHandle.current()
                .parent()
                .ifPresentOrElse(
                        parent -> {
                            var _ =
                                    parent.onExit()
                                            .thenRun(() -> Runtime.getRuntime().halt(PARENT_GONE));
                        },
                        () -> Runtime.getRuntime().halt(PARENT_GONE));
    }

    /** Where memory runs out, Linux ends this process and not the service. */
    private static void beTheFirstToGo() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException | RuntimeException e) {
            // Another system, or it does not allow it: then it decides by size.
        }
    }
}
