package dev.debrief.platform.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** Creates cached values. */
@ApplicationScoped
public class CachedValues {

    /** How long a replica may show a value that another one has changed. */
    private static final Duration VALIDITY = Duration.ofSeconds(1);

    private final TransactionSynchronizationRegistry transactions;

    CachedValues(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** @param load reads the value; entities in it must be detached and have nothing lazy */
    public <T> CachedValue<T> of(Supplier<T> load) {
        return new CachedValue<>(load, VALIDITY, transactions, System::nanoTime);
    }
}
