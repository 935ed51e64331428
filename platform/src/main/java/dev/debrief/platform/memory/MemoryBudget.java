package dev.debrief.platform.memory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Memory that operations of this replica share. Those that wait get it in the order in which they asked. */
public class MemoryBudget {

    private static final int UNIT = 64 * 1024;

    private final Semaphore slots;
    private final Semaphore units;
    private final int allUnits;
    private final Duration maxWait;

    /**
     * @param bytes of all operations at a time; one that needs more runs alone
     * @param concurrent how many operations run at a time
     * @param maxWait how long another one waits
     */
    public MemoryBudget(long bytes, int concurrent, Duration maxWait) {
        this.slots = new Semaphore(concurrent, true);
        this.allUnits = units(bytes);
        this.units = new Semaphore(allUnits, true);
        this.maxWait = maxWait;
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
    public Optional<Reservation> reserve(long bytes) {
        long deadline = System.nanoTime() + maxWait.toNanos();
        int needed = Math.min(units(bytes), allUnits);
        if (!acquire(slots, 1, deadline)) {
            return Optional.empty();
        }
        if (!acquire(units, needed, deadline)) {
            slots.release();
            return Optional.empty();
        }
        AtomicBoolean closed = new AtomicBoolean();
        return Optional.of(() -> {
            if (closed.compareAndSet(false, true)) {
                units.release(needed);
                slots.release();
            }
        });
    }

    private static boolean acquire(Semaphore semaphore, int permits, long deadline) {
        try {
            return semaphore.tryAcquire(permits, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
    }
}
