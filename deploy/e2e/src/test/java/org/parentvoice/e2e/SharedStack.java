package org.parentvoice.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * One stack in one JVM with the demonstration data, for the tests that leave it as they found it.
 */
final class SharedStack {

    private static final RunningStack STACK = start();

    private SharedStack() {}

    static RunningStack get() {
        return STACK;
    }

    private static RunningStack start() {
        try {
            RunningStack stack = RunningStack.up(Files.createTempDirectory("parent-voice-e2e"));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.awaitDemo();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
