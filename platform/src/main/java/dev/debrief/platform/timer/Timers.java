package dev.debrief.platform.timer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Arms and disarms timers in the caller's transaction. There is at most one timer of a kind per subject; it fires once,
 * after its time, on any replica.
 */
@ApplicationScoped
public class Timers {

    private final TimerStore store;
    private final TransactionSynchronizationRegistry transactions;

    Timers(TimerStore store, TransactionSynchronizationRegistry transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Arms a timer and replaces one of the same kind and subject. A time in the past is due immediately.
     *
     * @throws IllegalStateException if there is no active transaction or the statement fails
     */
    public void arm(String kind, String subjectId, Instant fireAt) {
        requireTransaction();
        try {
            store.withConnection(connection -> store.arm(connection, kind, subjectId, fireAt));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot arm " + kind + " for " + subjectId, e);
        }
    }

    /**
     * Disarms a timer, if there is one.
     *
     * @throws IllegalStateException if there is no active transaction or the statement fails
     */
    public void disarm(String kind, String subjectId) {
        requireTransaction();
        try {
            store.withConnection(connection -> store.disarm(connection, kind, subjectId));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot disarm " + kind + " for " + subjectId, e);
        }
    }

    private void requireTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("A timer must be armed in the transaction of its change");
        }
    }
}
