package dev.debrief.platform.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Recognizes failures of an unavailable or overloaded database, which pass. Requests are then answered 503, and events
 * are applied again.
 */
public final class DatabaseUnavailability {

    /** Connection lost, resources exhausted, server shutting down, statement timeout, deadlock. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> STATES = Set.of(
            "55P03", // lock not available
            "25P03", // idle in transaction too long
            "25006" // read-only: the old primary after a failover
            );

    private DatabaseUnavailability() {}

    /** Whether the database is the reason of a failure. */
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure).anyMatch(DatabaseUnavailability::isShownBy);
    }

    private static boolean isShownBy(Throwable one) {
        if (one instanceof SQLTransientException || one instanceof SQLRecoverableException) {
            return true;
        }
        if (!(one instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        // Agroal throws without a state: no connection in time, or the pool is closing.
        return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2)) || STATES.contains(state);
    }
}
