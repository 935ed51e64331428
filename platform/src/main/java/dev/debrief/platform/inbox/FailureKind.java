package dev.debrief.platform.inbox;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** Kinds of failure while an event is applied. */
public enum FailureKind {
    /** The database is unavailable, overloaded or reports a conflict; retrying succeeds eventually. */
    TRANSIENT,
    /** Possibly a race with another transaction, or a rollback without a cause; retried a few times. */
    UNCERTAIN,
    /** The event itself cannot be applied. */
    PERMANENT;

    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");
    private static final Set<String> TRANSIENT_STATES = Set.of(
            "55P03", // lock not available
            "25P03", // idle in transaction too long
            "25006" // read-only: the old primary after a failover
            );
    private static final String INTEGRITY_CLASS = "23";

    private static final int MAX_CAUSES = 50;

    /** The most transient kind among the causes and suppressed exceptions wins. */
    public static FailureKind of(Throwable thrown) {
        FailureKind kind = PERMANENT;
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty() && seen.size() < MAX_CAUSES) {
            Throwable one = open.remove();
            if (seen.add(one)) {
                FailureKind classified = classify(one);
                kind = classified.compareTo(kind) < 0 ? classified : kind;
                addIfAny(open, one.getCause());
                for (Throwable suppressed : one.getSuppressed()) {
                    addIfAny(open, suppressed);
                }
                if (one instanceof SQLException sql) {
                    addIfAny(open, sql.getNextException());
                }
            }
        }
        return kind;
    }

    private static void addIfAny(Deque<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }

    private static FailureKind classify(Throwable one) {
        if (one instanceof SQLTransientException
                || one instanceof SQLRecoverableException
                || one instanceof OutOfMemoryError) {
            return TRANSIENT;
        }
        if (one instanceof SQLException sql) {
            return classify(sql);
        }
        boolean unexplained = one instanceof RollbackException
                || one instanceof SystemException
                || one instanceof XAException
                || one instanceof OptimisticLockException;
        return unexplained ? UNCERTAIN : PERMANENT;
    }

    private static FailureKind classify(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null || state.length() < 2) {
            // Thrown by Agroal: no connection in time, or the pool is closing.
            return TRANSIENT;
        }
        if (TRANSIENT_CLASSES.contains(state.substring(0, 2)) || TRANSIENT_STATES.contains(state)) {
            return TRANSIENT;
        }
        return state.startsWith(INTEGRITY_CLASS) ? UNCERTAIN : PERMANENT;
    }
}
