package dev.debrief.e2e.large;

import dev.debrief.e2e.ApiClient;
import dev.debrief.localstack.Replica;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Reads the used heap of a replica every quarter of a second. */
final class HeapMeter implements AutoCloseable {

    private final ApiClient management;
    private final List<Long> megabytes = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> reads;

    HeapMeter(Replica replica) {
        this.management = ApiClient.anonymous(replica.managementUrl());
        reads = timer.scheduleWithFixedDelay(this::read, 0, 250, TimeUnit.MILLISECONDS);
    }

    private void read() {
        double bytes = management
                .get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
        synchronized (this) {
            megabytes.add(Math.round(bytes / 1024 / 1024));
        }
    }

    /**
     * The largest value so far.
     *
     * @throws ExecutionException if a read failed; there are no later ones
     */
    synchronized long peak() throws ExecutionException, InterruptedException {
        if (reads.isDone()) {
            reads.get();
        }
        return megabytes.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
