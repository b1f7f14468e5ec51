package org.parentvoice.kit.app;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Ends this process when the one that started it is gone, however it went: a supervisor that was
 * killed must not leave parts behind that hold ports and data. Only where {@code
 * PARENTVOICE_PARENT_PID} names that process.
 */
final class ParentWatch {

    private static final int PARENT_GONE = 4;

    private ParentWatch() {}

    static void begin(@Nullable String parentPid) {
        if (parentPid == null || parentPid.isBlank()) {
            return;
        }
        var _ =
                ProcessHandle.of(Long.parseLong(parentPid))
                        .map(ProcessHandle::onExit)
                        .orElseGet(() -> CompletableFuture.completedFuture(null))
                        .thenRun(() -> Runtime.getRuntime().halt(PARENT_GONE));
    }
}
