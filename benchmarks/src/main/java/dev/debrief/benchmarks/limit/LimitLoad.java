package dev.debrief.benchmarks.limit;

import dev.debrief.benchmarks.load.LoadResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** A closed loop of JDBC clients, one thread and connection each. */
public final class LimitLoad implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final List<LimitOperation> operations = new ArrayList<>();
    private final ExecutorService threads;
    private final AtomicLong calls = new AtomicLong();

    public LimitLoad(LimitDatabase database, LimitOperation.Factory factory, int clients) throws SQLException {
        threads = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            Connection connection = database.connect();
            connections.add(connection);
            operations.add(factory.on(connection));
        }
    }

    public LoadResult run(Duration duration) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        List<Future<LoadResult>> clients = operations.stream()
                .map(operation -> threads.submit(() -> loop(operation, end)))
                .toList();
        Histogram latency = LoadResult.newHistogram();
        long completed = 0;
        long errors = 0;
        String firstError = "";
        for (Future<LoadResult> client : clients) {
            try {
                LoadResult result = client.get();
                completed += result.completed();
                errors += result.errors();
                firstError = firstError.isEmpty() ? result.firstError() : firstError;
                latency.add(result.latency());
            } catch (ExecutionException e) {
                errors++;
                firstError = String.valueOf(e.getCause());
            }
        }
        return new LoadResult(completed, errors, firstError, duration.toNanos() / 1e9, latency);
    }

    private LoadResult loop(LimitOperation operation, long end) {
        Histogram latency = LoadResult.newHistogram();
        long completed = 0;
        for (long before = System.nanoTime(); before < end; ) {
            try {
                operation.run(calls.getAndIncrement());
            } catch (SQLException e) {
                return new LoadResult(completed, 1, e.toString(), 0, latency);
            }
            long after = System.nanoTime();
            if (after < end) {
                completed++;
                latency.recordValue(after - before);
            }
            before = after;
        }
        return new LoadResult(completed, 0, "", 0, latency);
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (LimitOperation operation : operations) {
            operation.close();
        }
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
