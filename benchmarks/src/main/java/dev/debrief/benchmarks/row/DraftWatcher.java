package dev.debrief.benchmarks.row;

import dev.debrief.localstack.Service;
import dev.debrief.localstack.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the database every millisecond for all awaited drafts at once. Reads over REST, or a query for each draft,
 * would be most of the load as soon as drafts are late.
 */
final class DraftWatcher implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(1);
    private static final String DRAFTED = "SELECT incident_id FROM postmortem_incident WHERE incident_id = ANY (?)";

    private final Map<UUID, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final PostgresServer postgres;
    private final Thread thread = new Thread(this::watch, "draft-watcher");
    private volatile boolean closed;
    private volatile @Nullable SQLException failure;

    DraftWatcher(PostgresServer postgres) {
        this.postgres = postgres;
        thread.start();
    }

    /** Completes when the incident has a draft, or fails with the database. */
    Future<Void> draftOf(UUID incident) {
        CompletableFuture<Void> draft = awaited.computeIfAbsent(incident, id -> new CompletableFuture<>());
        if (failure != null) {
            draft.completeExceptionally(failure);
        }
        return draft;
    }

    private void watch() {
        try (Connection database = postgres.connect(Service.POSTMORTEM.database());
                PreparedStatement drafted = database.prepareStatement(DRAFTED)) {
            while (!closed) {
                if (!awaited.isEmpty()) {
                    completeDrafted(database, drafted);
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
        } catch (SQLException lost) {
            failure = lost;
            awaited.values().forEach(draft -> draft.completeExceptionally(lost));
        }
    }

    private void completeDrafted(Connection database, PreparedStatement drafted) throws SQLException {
        drafted.setArray(1, database.createArrayOf("uuid", awaited.keySet().toArray()));
        try (ResultSet found = drafted.executeQuery()) {
            while (found.next()) {
                CompletableFuture<Void> draft = awaited.remove(found.getObject(1, UUID.class));
                if (draft != null) {
                    draft.complete(null);
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
