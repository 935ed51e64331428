package dev.debrief.platform.job;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of jobs. Uses the clock of the database, so that replicas need not agree on the time. */
@ApplicationScoped
class JobRepository {

    private static final int LOCK_SPACE = 0x0DEB0003;

    /** Replicas claim one after another. The server ends the transaction of a replica that freezes here. */
    private static final String AWAIT_TURN = """
            SELECT set_config('idle_in_transaction_session_timeout', '5s', true),
                CAST(pg_advisory_xact_lock(?, 0) AS text)""";

    /**
     * Leases due jobs. Every key gets its first slot before any gets its second; within a key the oldest due are first.
     * Visits each key once by the index, however many of its jobs wait for a later attempt; skips rows that a command
     * has locked.
     */
    private static final String CLAIM = """
            WITH RECURSIVE keys AS (
              (SELECT concurrency_key, next_at FROM job
              WHERE state = 'PENDING' ORDER BY concurrency_key, next_at LIMIT 1)
              UNION ALL
              SELECT next.* FROM keys CROSS JOIN LATERAL (
                SELECT concurrency_key, next_at FROM job
                WHERE state = 'PENDING' AND concurrency_key > keys.concurrency_key
                ORDER BY concurrency_key, next_at LIMIT 1) AS next),
            handled AS (
              SELECT * FROM unnest(CAST(? AS varchar[]), CAST(? AS bigint[]), CAST(? AS integer[]))
                AS handled (kind, seconds, max_slots)),
            running AS (
              SELECT * FROM unnest(CAST(? AS varchar[]), CAST(? AS integer[]))
                AS running (concurrency_key, threads)),
            leased AS (
              SELECT concurrency_key, count(*) AS jobs FROM job
              WHERE lease IS NOT NULL AND leased_until > now() GROUP BY concurrency_key),
            used AS (
              SELECT concurrency_key, greatest(coalesce(leased.jobs, 0), coalesce(running.threads, 0)) AS slots
              FROM keys LEFT JOIN leased USING (concurrency_key) LEFT JOIN running USING (concurrency_key)
              WHERE keys.next_at <= now()),
            ranked AS (
              SELECT next.id, next.kind, next.next_at, used.slots
                + row_number() OVER (PARTITION BY used.concurrency_key ORDER BY next.next_at) AS slot
              FROM used CROSS JOIN LATERAL (
                SELECT id, kind, next_at FROM job
                WHERE concurrency_key = used.concurrency_key AND state = 'PENDING' AND next_at <= now()
                  AND (leased_until IS NULL OR leased_until <= now()) AND kind IN (SELECT handled.kind FROM handled)
                ORDER BY next_at LIMIT greatest(0, (SELECT max(max_slots) FROM handled) - used.slots)) AS next),
            available AS (
              SELECT id FROM ranked JOIN handled USING (kind) WHERE slot <= max_slots
              ORDER BY slot, next_at LIMIT ?),
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

    private static final String ANY_DUE =
            "SELECT EXISTS (SELECT 1 FROM job WHERE state = 'PENDING' AND next_at <= now())";

    private static final String DELETE_SUCCEEDED = """
            DELETE FROM job WHERE id IN (
                SELECT id FROM job WHERE state = 'SUCCEEDED' AND succeeded_at < ?
                ORDER BY succeeded_at LIMIT ? FOR UPDATE SKIP LOCKED)""";

    private final EntityManager entities;
    private final AgroalDataSource dataSource;

    JobRepository(EntityManager entities, AgroalDataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    Instant now() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT clock_timestamp()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the time of the database", failure);
        }
    }

    /** Whether a job may be due; one index look-up, because it is asked every second. */
    boolean anyDue() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ANY_DUE);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot look for due jobs", failure);
        }
    }

    /** Deletes some of the jobs that succeeded before this time, the oldest first; returns how many. */
    int deleteSucceededBefore(Instant time, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE_SUCCEEDED)) {
            delete.setObject(1, time.atOffset(ZoneOffset.UTC));
            delete.setInt(2, limit);
            return delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot delete jobs that have succeeded", failure);
        }
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

    /**
     * @param kinds those whose jobs are claimed
     * @param running threads of this replica by concurrency key, including those that have lost their lease
     */
    List<ClaimedJob> claim(List<HandledKind> kinds, Map<String, Integer> running, int limit, UUID lease) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(
                    1,
                    connection.createArrayOf(
                            "varchar", kinds.stream().map(HandledKind::kind).toArray()));
            claim.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            kinds.stream().map(kind -> kind.lease().toSeconds()).toArray()));
            claim.setArray(
                    3,
                    connection.createArrayOf(
                            "integer",
                            kinds.stream().map(HandledKind::maxConcurrentPerKey).toArray()));
            claim.setArray(
                    4, connection.createArrayOf("varchar", running.keySet().toArray()));
            claim.setArray(
                    5, connection.createArrayOf("integer", running.values().toArray()));
            claim.setInt(6, limit);
            claim.setObject(7, lease);
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

    void persist(Job job) {
        entities.persist(job);
    }

    void persist(JobAttempt attempt) {
        entities.persist(attempt);
    }

    Optional<Job> findLocked(UUID id) {
        return Optional.ofNullable(entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Job> findPendingLocked(String kind, String subjectId) {
        return entities.createQuery(
                        "from Job where kind = :kind and subjectId = :subjectId and state = :state order by id",
                        Job.class)
                .setParameter("kind", kind)
                .setParameter("subjectId", subjectId)
                .setParameter("state", JobState.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<JobAttempt> findAttempts(UUID jobId) {
        return entities.createQuery("from JobAttempt where jobId = :jobId order by number", JobAttempt.class)
                .setParameter("jobId", jobId)
                .getResultList();
    }
}
