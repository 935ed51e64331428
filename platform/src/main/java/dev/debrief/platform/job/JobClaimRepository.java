package dev.debrief.platform.job;

import dev.debrief.platform.job.RunningAttempts.Capacity;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The statements that lease due jobs, by the clock of the database. */
@ApplicationScoped
class JobClaimRepository {

    private static final int LOCK_SPACE = 0x0DEB0003;

    /**
     * Replicas claim one after another. The server ends the transaction of a replica that freezes here. A claim does
     * not wait for the disk: if the server crashes before it is written, the job is attempted again, as after any crash
     * before its result.
     */
    private static final String AWAIT_TURN = """
            SELECT set_config('idle_in_transaction_session_timeout', '5s', true),
                set_config('synchronous_commit', 'off', true), CAST(pg_advisory_xact_lock(?, 0) AS text)""";

    /**
     * Leases due jobs. Every key gets its first slot before any gets its second; within a key the oldest due are first.
     * Visits keys by the index, each once, however many of its jobs wait for a later attempt: those after the key of an
     * earlier claim, then those up to it, until there are enough candidates. Skips rows that a command has locked.
     */
    private static final String CLAIM = """
            WITH RECURSIVE later_keys AS (
              (SELECT concurrency_key, next_at FROM job
              WHERE state = 'PENDING' AND concurrency_key > ? ORDER BY concurrency_key, next_at LIMIT 1)
              UNION ALL
              SELECT next.* FROM later_keys CROSS JOIN LATERAL (
                SELECT concurrency_key, next_at FROM job
                WHERE state = 'PENDING' AND concurrency_key > later_keys.concurrency_key
                ORDER BY concurrency_key, next_at LIMIT 1) AS next),
            earlier_keys AS (
              (SELECT concurrency_key, next_at FROM job
              WHERE state = 'PENDING' AND concurrency_key <= ? ORDER BY concurrency_key, next_at LIMIT 1)
              UNION ALL
              SELECT next.* FROM earlier_keys CROSS JOIN LATERAL (
                SELECT concurrency_key, next_at FROM job
                WHERE state = 'PENDING' AND concurrency_key > earlier_keys.concurrency_key AND concurrency_key <= ?
                ORDER BY concurrency_key, next_at LIMIT 1) AS next),
            handled AS (
              SELECT * FROM unnest(CAST(? AS varchar[]), CAST(? AS bigint[]), CAST(? AS integer[]))
                AS handled (kind, seconds, max_slots)),
            running AS (
              SELECT * FROM unnest(CAST(? AS varchar[]), CAST(? AS integer[]))
                AS running (concurrency_key, threads)),
            receivers AS MATERIALIZED (
              SELECT keys.concurrency_key, keys.concurrency_key = ANY (CAST(? AS varchar[])) AS slow,
                CASE WHEN keys.concurrency_key = ANY (CAST(? AS varchar[])) THEN CAST(? AS integer) ELSE 1 END AS allowed,
                greatest(
                  (SELECT count(*) FROM job
                  WHERE job.concurrency_key = keys.concurrency_key AND lease IS NOT NULL AND leased_until > now()),
                  (SELECT running.threads FROM running
                  WHERE running.concurrency_key = keys.concurrency_key)) AS slots
              FROM (SELECT * FROM later_keys UNION ALL SELECT * FROM earlier_keys) AS keys
              WHERE keys.next_at <= now() AND keys.concurrency_key <> ALL (CAST(? AS varchar[]))),
            candidates AS MATERIALIZED (
              SELECT next.id, next.kind, next.next_at, receivers.slow, receivers.slots + next.nth AS slot
              FROM receivers CROSS JOIN LATERAL (
                SELECT oldest.*, row_number() OVER (ORDER BY oldest.next_at) AS nth FROM (
                  SELECT id, kind, next_at FROM job
                  WHERE concurrency_key = receivers.concurrency_key AND state = 'PENDING' AND next_at <= now()
                    AND (leased_until IS NULL OR leased_until <= now()) AND kind IN (SELECT handled.kind FROM handled)
                  ORDER BY next_at
                  LIMIT greatest(0, least(
                    (SELECT max(max_slots) FROM handled) - receivers.slots, receivers.allowed))) AS oldest) AS next
              WHERE CASE WHEN receivers.slow THEN CAST(? AS integer) ELSE CAST(? AS integer) END > 0
              LIMIT ?),
            available AS (
              SELECT ordered.id FROM (
                SELECT candidates.id, candidates.slow, row_number() OVER (
                  PARTITION BY candidates.slow ORDER BY candidates.slot, candidates.next_at) AS place
                FROM candidates JOIN handled USING (kind) WHERE candidates.slot <= handled.max_slots) AS ordered
              WHERE ordered.place <= CASE WHEN ordered.slow THEN CAST(? AS integer) ELSE CAST(? AS integer) END),
            due AS (
              SELECT id, lease IS NOT NULL AS taken_over FROM job
              WHERE id IN (SELECT available.id FROM available) AND state = 'PENDING' AND next_at <= now()
                AND (leased_until IS NULL OR leased_until <= now())
              FOR UPDATE SKIP LOCKED),
            claimed AS (
              UPDATE job SET lease = ?, leased_until = now() + make_interval(secs => handled.seconds)
              FROM due, handled WHERE job.id = due.id AND job.kind = handled.kind
              RETURNING job.id, job.kind, subject_id, concurrency_key, payload, taken_over)
            SELECT id, kind, subject_id, concurrency_key, CAST(payload AS text) AS payload, taken_over FROM claimed""";

    private final AgroalDataSource dataSource;

    JobClaimRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Waits until no other replica claims, so that {@link #claim} sees every lease. A statement of its own, because a
     * statement sees what was committed before it began.
     */
    void awaitTurn() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(AWAIT_TURN)) {
            lock.setInt(1, LOCK_SPACE);
            lock.executeQuery();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot wait for the claims of other replicas", failure);
        }
    }

    /** @param kinds those whose jobs are claimed */
    List<ClaimedJob> claim(List<HandledKind> kinds, Capacity capacity, UUID lease) {
        int perKey = Math.min(
                kinds.stream().mapToInt(HandledKind::maxConcurrentPerKey).max().orElse(0),
                capacity.free() + capacity.slowFree());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, capacity.after());
            claim.setString(2, capacity.after());
            claim.setString(3, capacity.after());
            claim.setArray(4, array(connection, "varchar", kinds, HandledKind::kind));
            claim.setArray(
                    5, array(connection, "bigint", kinds, kind -> kind.lease().toSeconds()));
            claim.setArray(6, array(connection, "integer", kinds, HandledKind::maxConcurrentPerKey));
            claim.setArray(7, array(connection, "varchar", capacity.running().keySet(), key -> key));
            claim.setArray(8, array(connection, "integer", capacity.running().values(), threads -> threads));
            claim.setArray(9, array(connection, "varchar", capacity.slow(), key -> key));
            claim.setArray(10, array(connection, "varchar", capacity.trusted(), key -> key));
            claim.setInt(11, perKey);
            claim.setArray(12, array(connection, "varchar", capacity.closed(), key -> key));
            claim.setInt(13, capacity.slowFree());
            claim.setInt(14, capacity.free());
            claim.setInt(15, (capacity.free() + capacity.slow().size()) * perKey);
            claim.setInt(16, capacity.slowFree());
            claim.setInt(17, capacity.free());
            claim.setObject(18, lease);
            List<ClaimedJob> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(claimedJob(row, lease));
                }
            }
            return claimed;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot claim jobs", failure);
        }
    }

    private static <T> Array array(Connection connection, String type, Collection<T> items, Function<T, Object> member)
            throws SQLException {
        return connection.createArrayOf(type, items.stream().map(member).toArray());
    }

    private static ClaimedJob claimedJob(ResultSet row, UUID lease) throws SQLException {
        return new ClaimedJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject_id"),
                row.getString("concurrency_key"),
                row.getString("payload"),
                lease,
                row.getBoolean("taken_over"));
    }
}
