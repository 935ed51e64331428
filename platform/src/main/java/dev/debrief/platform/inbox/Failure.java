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

/** Kinds of failure while a fact is applied. */
enum Failure {
    /** The database is away, overloaded or in conflict with itself; trying again will help, however long it takes. */
    TRANSIENT,
    /** May be a race with another transaction, or a rollback that does not say why; a few more tries will tell. */
    DOUBTFUL,
    /** The fact itself cannot be applied. */
    PERMANENT;

    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");
    private static final Set<String> TRANSIENT_STATES = Set.of(
            "55P03", // lock not available
            "25P03", // idle in transaction too long
            "25006" // read-only: the old primary after a failover
            );
    private static final String INTEGRITY_CLASS = "23";

    private static final int DEEPEST_CAUSE = 50;

    /** The strongest hint in causes and suppressed exceptions decides. */
    static Failure of(Throwable thrown) {
        Failure kind = PERMANENT;
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty() && seen.size() < DEEPEST_CAUSE) {
            Throwable one = open.remove();
            if (seen.add(one)) {
                Failure hint = hintOf(one);
                kind = hint.compareTo(kind) < 0 ? hint : kind;
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

    private static Failure hintOf(Throwable one) {
        if (one instanceof SQLTransientException
                || one instanceof SQLRecoverableException
                || one instanceof OutOfMemoryError) {
            return TRANSIENT;
        }
        if (one instanceof SQLException sql) {
            return hintOf(sql);
        }
        boolean unexplained = one instanceof RollbackException
                || one instanceof SystemException
                || one instanceof XAException
                || one instanceof OptimisticLockException;
        return unexplained ? DOUBTFUL : PERMANENT;
    }

    private static Failure hintOf(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null || state.length() < 2) {
            // Agroal's own: no connection in time, or the pool is closing.
            return TRANSIENT;
        }
        if (TRANSIENT_CLASSES.contains(state.substring(0, 2)) || TRANSIENT_STATES.contains(state)) {
            return TRANSIENT;
        }
        return state.startsWith(INTEGRITY_CLASS) ? DOUBTFUL : PERMANENT;
    }
}
