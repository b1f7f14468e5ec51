package org.parentvoice.local.launch;

import java.io.IOException;

/** Everything that was started, in one process or in several. */
interface Stack extends AutoCloseable {

    /** Starts all parts and comes back when every one of them is ready. */
    void start() throws StartupProblem, IOException, InterruptedException;

    /** Comes back when the stack has died by itself, with what is to be said about it. */
    StartupProblem awaitDeath() throws InterruptedException;

    @Override
    void close();
}
