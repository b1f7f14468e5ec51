package org.parentvoice.notify.subscription;

import org.jspecify.annotations.Nullable;

/** What was typed, as it was typed. */
record AskForm(
        @Nullable String email,
        @Nullable String type,
        @Nullable String id,
        @Nullable String frequency) {}
