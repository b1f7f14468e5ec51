package org.parentvoice.mongo.journal;

/** What an acknowledged write survives. */
public enum Durability {
    /**
     * The end of the process, however it comes: the operating system has the write. The disk is
     * told once a second, so a power cut can cost the last second.
     */
    PROCESS,

    /** A power cut too: the disk has the write ({@code fsync}) before the answer leaves. */
    POWER
}
