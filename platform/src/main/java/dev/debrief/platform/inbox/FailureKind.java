package dev.debrief.platform.inbox;

import dev.debrief.platform.problem.Causes;
import dev.debrief.platform.problem.DatabaseUnavailability;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;

/** Kinds of failure while an event is applied. */
public enum FailureKind {
    /** The database is unavailable, overloaded or reports a conflict; retrying succeeds eventually. */
    TRANSIENT,
    /** Possibly a race with another transaction, or a rollback without a cause; retried a few times. */
    UNCERTAIN,
    /** The event itself cannot be applied. */
    PERMANENT;

    private static final String INTEGRITY_CLASS = "23";

    /** The most transient kind among the causes and suppressed exceptions wins. */
    public static FailureKind of(Throwable thrown) {
        if (DatabaseUnavailability.isCauseOf(thrown)
                || Causes.of(thrown).anyMatch(OutOfMemoryError.class::isInstance)) {
            return TRANSIENT;
        }
        return Causes.of(thrown).anyMatch(FailureKind::isUnexplained) ? UNCERTAIN : PERMANENT;
    }

    private static boolean isUnexplained(Throwable one) {
        return one instanceof RollbackException
                || one instanceof SystemException
                || one instanceof XAException
                || one instanceof OptimisticLockException
                || one instanceof SQLException sql && sql.getSQLState().startsWith(INTEGRITY_CLASS);
    }
}
