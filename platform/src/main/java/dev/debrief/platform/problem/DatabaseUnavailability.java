package dev.debrief.platform.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognizes failures of an unavailable or overloaded database. */
final class DatabaseUnavailability {

    /** Connection lost, resources exhausted, server shutting down, lock or statement timeout, deadlock. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57", "58", "40");

    private static final int MAX_CAUSE_DEPTH = 30;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private DatabaseUnavailability() {}

    /** Searches causes and suppressed exceptions: a rollback carries the reason of a failed commit below it. */
    static boolean isCauseOf(Throwable exception) {
        return isCauseOf(exception, MAX_CAUSE_DEPTH);
    }

    private static boolean isCauseOf(@Nullable Throwable exception, int depth) {
        return exception != null
                && depth > 0
                && (isTransient(exception)
                        || isCauseOf(exception.getCause(), depth - 1)
                        || Stream.of(exception.getSuppressed()).anyMatch(one -> isCauseOf(one, depth - 1)));
    }

    private static boolean isTransient(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        if (state == null) {
            return String.valueOf(sql.getMessage()).contains("Acquisition timeout");
        }
        return state.equals(LOCK_NOT_AVAILABLE)
                || (state.length() >= 2 && TRANSIENT_CLASSES.contains(state.substring(0, 2)));
    }
}
