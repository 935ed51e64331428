package dev.debrief.platform.cache;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
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

    /** What is read before a change commits, and stored afterwards, has an older generation. */
    private final AtomicLong generation = new AtomicLong();

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
        if (kept != null && kept.generation() == generation.get() && now - kept.at() < validityNanos) {
            return kept.value();
        }
        long readGeneration = generation.get();
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
                generation.incrementAndGet();
            }
        });
    }

    private boolean isChangedInTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(this) != null;
    }
}
