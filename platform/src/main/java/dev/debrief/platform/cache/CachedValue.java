package dev.debrief.platform.cache;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value of the database that is read with almost every request and changes rarely. A change is seen by its own
 * transaction and, once that commits, by every request to this replica; requests to other replicas see it within the
 * validity. Thread-safe.
 */
public final class CachedValue<T> {

    private final Supplier<T> load;
    private final long validityNanos;
    private final TransactionSynchronizationRegistry transactions;
    private final LongSupplier nanoTime;

    private volatile long generation;
    private volatile @Nullable Loaded<T> loaded;

    private record Loaded<T>(T value, long at, long generation) {}

    CachedValue(
            Supplier<T> load,
            Duration validity,
            TransactionSynchronizationRegistry transactions,
            LongSupplier nanoTime) {
        this.load = load;
        this.validityNanos = validity.toNanos();
        this.transactions = transactions;
        this.nanoTime = nanoTime;
    }

    public T get() {
        if (isChangedInTransaction()) {
            return load.get();
        }
        long now = nanoTime.getAsLong();
        Loaded<T> kept = loaded;
        if (kept != null && kept.generation() == generation && now - kept.at() < validityNanos) {
            return kept.value();
        }
        long readGeneration = generation;
        T value = load.get();
        loaded = new Loaded<>(value, now, readGeneration);
        return value;
    }

    /**
     * Call it in the transaction that changes the value.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public void change() {
        transactions.putResource(this, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Until the commit, the others see the value before.
            }

            @Override
            public void afterCompletion(int status) {
                endGeneration();
            }
        });
    }

    /** What others have read before the commit, and store afterwards, does not count. */
    private synchronized void endGeneration() {
        generation++;
    }

    private boolean isChangedInTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(this) != null;
    }
}
