package dev.debrief.platform.memory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The memory that large reads of this replica share. Those that wait get it in the order in which they asked. */
@ApplicationScoped
public class MemoryBudget {

    private static final int UNIT = 64 * 1024;

    private final Semaphore reads;
    private final Semaphore units;
    private final int allUnits;
    private final Duration maxWait;

    MemoryBudget(MemoryBudgetConfig config) {
        this.reads = new Semaphore(config.concurrent(), true);
        this.allUnits = units(config.memory().asLongValue());
        this.units = new Semaphore(allUnits, true);
        this.maxWait = config.maxWait();
    }

    /** Memory in use; whoever has it closes it, once or more often. */
    public interface Reservation extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits for memory.
     *
     * @return empty if none was free in time
     */
    public Optional<Reservation> reserve(long bytes) throws InterruptedException {
        long deadline = System.nanoTime() + maxWait.toNanos();
        int needed = Math.min(units(bytes), allUnits);
        if (!reads.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        if (!units.tryAcquire(needed, deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            reads.release();
            return Optional.empty();
        }
        AtomicBoolean closed = new AtomicBoolean();
        return Optional.of(() -> {
            if (closed.compareAndSet(false, true)) {
                units.release(needed);
                reads.release();
            }
        });
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
    }
}
