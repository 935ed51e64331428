package dev.debrief.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CachedValueTest {

    private final Transaction transaction = new Transaction();
    private long now;
    private String stored = "a";
    private int reads;
    private Runnable whileReading = () -> {};
    private final CachedValue<String> value =
            new CachedValue<>(this::read, Duration.ofSeconds(1), transaction, () -> now);

    private String read() {
        reads++;
        String read = stored;
        whileReading.run();
        return read;
    }

    @Test
    void isReadOnceWithinItsValidity() {
        assertThat(value.get()).isEqualTo("a");
        now += Duration.ofMillis(999).toNanos();
        assertThat(value.get()).isEqualTo("a");
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void aChangeByAnotherReplicaIsSeenAfterTheValidity() {
        value.get();
        stored = "b";

        now += Duration.ofMillis(999).toNanos();
        assertThat(value.get()).isEqualTo("a");
        now += Duration.ofMillis(1).toNanos();
        assertThat(value.get()).isEqualTo("b");
    }

    @Test
    void aChangeIsSeenByItsTransactionAndAfterTheCommit() {
        value.get();

        transaction.begin();
        stored = "b";
        value.change();
        assertThat(value.get()).isEqualTo("b");
        transaction.suspend();
        assertThat(value.get()).isEqualTo("a");
        transaction.resume();
        transaction.end();

        assertThat(value.get()).isEqualTo("b");
        assertThat(value.get()).isEqualTo("b");
        assertThat(reads).isEqualTo(3);
    }

    @Test
    void whatWasReadBeforeTheCommitIsNotKept() {
        transaction.begin();
        value.change();
        transaction.suspend();
        whileReading = () -> {
            stored = "b";
            transaction.resume();
            transaction.end();
            whileReading = () -> {};
        };

        assertThat(value.get()).isEqualTo("a");
        assertThat(value.get()).isEqualTo("b");
    }

    /** One transaction at a time, of one thread. */
    private static final class Transaction implements TransactionSynchronizationRegistry {

        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();
        private boolean active;

        void begin() {
            active = true;
        }

        void suspend() {
            active = false;
        }

        void resume() {
            active = true;
        }

        void end() {
            active = false;
            resources.clear();
            synchronizations.forEach(each -> each.afterCompletion(Status.STATUS_COMMITTED));
            synchronizations.clear();
        }

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public int getTransactionStatus() {
            return active ? Status.STATUS_ACTIVE : Status.STATUS_NO_TRANSACTION;
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            synchronizations.add(synchronization);
        }

        @Override
        public @Nullable Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }
    }
}
