package org.parentvoice.bench;

import org.parentvoice.bench.report.Report;

/**
 * Something that can be measured. To add one, list it in {@link Bench} and in {@code
 * deploy/bench/run}. It is bounded in count and in time, talks to this machine alone, and leaves
 * nothing running, whatever happens.
 */
public interface Measurement {

    /** What it is called on the command line, and its file of results. */
    String name();

    /** What it measures, in one line. */
    String about();

    /**
     * Measures, and writes down each figure as it is found, so that those found before a failure
     * are kept.
     *
     * @throws Exception when it could not be done; the message is for the person at the keyboard
     */
    void run(Report report) throws Exception;
}
