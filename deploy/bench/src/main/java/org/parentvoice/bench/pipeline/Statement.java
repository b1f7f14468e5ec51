package org.parentvoice.bench.pipeline;

import java.time.LocalDate;

/** One thing that one or several families say. */
record Statement(String text, LocalDate day, boolean quote, int voices, String setting) {}
