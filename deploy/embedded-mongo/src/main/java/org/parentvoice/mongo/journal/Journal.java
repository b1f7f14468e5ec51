package org.parentvoice.mongo.journal;

import java.util.List;

/**
 * Where changes go before they are acknowledged. {@link #reserve} and {@link #append} are called by
 * one thread at a time, in the order in which the changes were made; {@link #await} by any.
 */
public interface Journal extends AutoCloseable {

    /**
     * Makes sure that there is room for a command of ordinary size.
     *
     * @throws JournalFullException when the disk is full; nothing has changed
     */
    void reserve();

    /**
     * Takes the changes of one command: after a crash all of them are there, or none.
     *
     * @return the number to wait for
     * @throws JournalFullException when the disk is full; the changes are not in the journal
     */
    long append(List<Change> changes);

    /** The number of the last command that was appended. */
    long appended();

    /**
     * Comes back when the command with this number is on disk.
     *
     * @throws java.io.UncheckedIOException when the disk has failed
     */
    void await(long number);

    /**
     * Memory and files may differ from now on: nothing is acknowledged any more.
     *
     * @param why for whoever watches
     */
    void fail(Throwable why);

    @Override
    void close();
}
