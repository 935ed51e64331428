package dev.debrief.e2e.ingress;

import dev.debrief.localstack.Replica;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads the resident memory of a replica twice a second, while it is running. */
final class MemoryMeter implements AutoCloseable {

    private final Replica replica;
    private final List<Long> megabytes = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    MemoryMeter(Replica replica) {
        this.replica = replica;
        var unused = timer.scheduleAtFixedRate(this::read, 0, 500, TimeUnit.MILLISECONDS);
    }

    private synchronized void read() {
        var bytes = replica.residentBytes();
        if (bytes > 0) {
            megabytes.add(bytes / (1024 * 1024));
        }
    }

    /** All values so far. */
    synchronized List<Long> megabytes() {
        return List.copyOf(megabytes);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
