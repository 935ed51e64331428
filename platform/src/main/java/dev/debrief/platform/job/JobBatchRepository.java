package dev.debrief.platform.job;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements that store or change many jobs. */
@ApplicationScoped
class JobBatchRepository {

    private static final String INSERT = """
            WITH common AS MATERIALIZED (
              SELECT CAST(? AS varchar) AS kind, CAST(? AS varchar) AS subject_id, CAST(? AS jsonb) AS payload,
                CAST(? AS timestamptz) AS now)
            INSERT INTO job (id, kind, subject_id, concurrency_key, payload, state, attempts, attempts_in_round,
                next_at, revision, created_at)
            SELECT item.id, common.kind, common.subject_id, item.concurrency_key,
                common.payload || CAST(item.payload AS jsonb), 'PENDING', 0, 0,
                greatest(common.now, CAST(item.not_before AS timestamptz)), 1, common.now
            FROM common, unnest(CAST(? AS uuid[]), CAST(? AS varchar[]), CAST(? AS varchar[]), CAST(? AS varchar[]))
                AS item (id, concurrency_key, payload, not_before)""";

    private static final String RETRY_DEAD = """
            UPDATE job SET state = 'PENDING', attempts_in_round = 0, next_at = clock_timestamp(), revision = revision + 1
            WHERE id IN (SELECT id FROM job WHERE id = ANY (?) AND state = 'DEAD' ORDER BY id FOR UPDATE)""";

    private static final String WITHDRAW = """
            UPDATE job SET state = 'WITHDRAWN', next_at = NULL, lease = NULL, leased_until = NULL, revision = revision + 1
            WHERE id IN (
                SELECT id FROM job WHERE id = ANY (?) AND state IN ('PENDING', 'DEAD') ORDER BY id FOR UPDATE)""";

    private static final String LOCK = "SELECT id FROM job WHERE id = ANY (?) ORDER BY id FOR UPDATE";

    /** Two results of one job in a group have the same number, so that the group is refused. */
    private static final String INSERT_ATTEMPTS = """
            INSERT INTO job_attempt (job_id, number, at, outcome, status, latency_ms, detail, snippet)
            SELECT job.id, job.attempts + 1, CAST(item.at AS timestamptz), item.outcome, item.status, item.latency_ms,
                item.detail, item.snippet
            FROM unnest(CAST(? AS uuid[]), CAST(? AS varchar[]), CAST(? AS varchar[]), CAST(? AS integer[]),
                    CAST(? AS bigint[]), CAST(? AS varchar[]), CAST(? AS varchar[]))
                AS item (id, at, outcome, status, latency_ms, detail, snippet)
            JOIN job ON job.id = item.id""";

    /** As {@link Job#recordAttempt}: a success counts whoever has the lease, but only for a pending job. */
    private static final String SUCCEED = """
            UPDATE job SET attempts = attempts + 1, revision = revision + 1,
                attempts_in_round = attempts_in_round + CASE WHEN state = 'PENDING' THEN 1 ELSE 0 END,
                reason = CASE WHEN state = 'PENDING' THEN NULL ELSE reason END,
                succeeded_at = CASE WHEN state = 'PENDING' THEN clock_timestamp() ELSE succeeded_at END,
                state = CASE WHEN state = 'PENDING' THEN 'SUCCEEDED' ELSE state END,
                next_at = NULL, lease = NULL, leased_until = NULL
            WHERE id = ANY (?)""";

    /** As {@link Job#postpone}. */
    private static final String POSTPONE = """
            UPDATE job SET reason = item.reason, next_at = clock_timestamp() + item.delay * interval '1 millisecond',
                lease = NULL, leased_until = NULL, revision = revision + 1
            FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[]), CAST(? AS varchar[]), CAST(? AS bigint[]))
                AS item (id, lease, reason, delay)
            WHERE job.id = item.id AND job.state = 'PENDING' AND job.lease = item.lease""";

    /** The last attempt tells when a job ended; one that was never attempted ended some time after its creation. */
    private static final String DELETE_ENDED = """
            DELETE FROM job WHERE id IN (
                SELECT id FROM job WHERE state = ? AND created_at < ?
                    AND NOT EXISTS (SELECT 1 FROM job_attempt WHERE job_id = job.id AND at >= ?)
                ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)""";

    private final AgroalDataSource dataSource;

    JobBatchRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A job that was not attempted.
     *
     * @param reason why
     */
    record Postponement(UUID id, UUID lease, String reason, Duration delay) {}

    void insert(NewJobs jobs, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, jobs.kind());
            insert.setString(2, jobs.subjectId());
            insert.setString(3, jobs.payload());
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.setArray(5, array(connection, "uuid", jobs.items(), NewJobs.Item::id));
            insert.setArray(6, array(connection, "varchar", jobs.items(), NewJobs.Item::concurrencyKey));
            insert.setArray(7, array(connection, "varchar", jobs.items(), NewJobs.Item::payload));
            insert.setArray(8, array(connection, "varchar", jobs.items(), JobBatchRepository::notBefore));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot enqueue jobs", failure);
        }
    }

    int retryDead(Collection<UUID> ids) {
        return update(RETRY_DEAD, ids);
    }

    int withdraw(Collection<UUID> ids) {
        return update(WITHDRAW, ids);
    }

    /** Deletes some of the dead or withdrawn jobs that ended before this time, the oldest first; returns how many. */
    int deleteEndedBefore(JobState state, Instant time, int limit) {
        OffsetDateTime before = time.atOffset(ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE_ENDED)) {
            delete.setString(1, state.name());
            delete.setObject(2, before);
            delete.setObject(3, before);
            delete.setInt(4, limit);
            return delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot delete jobs that have ended", failure);
        }
    }

    /** Locks jobs, in the order of their ids; returns those that exist. */
    Set<UUID> lock(Collection<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Set<UUID> locked = new HashSet<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    locked.add(row.getObject(1, UUID.class));
                }
            }
            return locked;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot lock jobs", failure);
        }
    }

    /** Records successes of locked jobs. An attempt is stored before the job that it belongs to changes. */
    void recordSuccesses(List<EndedAttempt> successes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT_ATTEMPTS)) {
            insert.setArray(
                    1,
                    array(
                            connection,
                            "uuid",
                            successes,
                            success -> success.job().id()));
            insert.setArray(
                    2,
                    array(
                            connection,
                            "varchar",
                            successes,
                            success -> success.at().toString()));
            insert.setArray(
                    3,
                    array(
                            connection,
                            "varchar",
                            successes,
                            success -> success.result().outcome()));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "integer",
                            successes,
                            success -> success.result().status()));
            insert.setArray(
                    5,
                    array(
                            connection,
                            "bigint",
                            successes,
                            success -> success.latency().toMillis()));
            insert.setArray(
                    6,
                    array(
                            connection,
                            "varchar",
                            successes,
                            success -> success.result().detail()));
            insert.setArray(
                    7,
                    array(
                            connection,
                            "varchar",
                            successes,
                            success -> success.result().snippet()));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot record successes of jobs", failure);
        }
        update(SUCCEED, successes.stream().map(success -> success.job().id()).toList());
    }

    /** Returns locked jobs that were not attempted; without effect for a worker that lost its lease. */
    void postpone(List<Postponement> postponements) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(POSTPONE)) {
            update.setArray(1, array(connection, "uuid", postponements, Postponement::id));
            update.setArray(2, array(connection, "uuid", postponements, Postponement::lease));
            update.setArray(3, array(connection, "varchar", postponements, Postponement::reason));
            update.setArray(
                    4,
                    array(
                            connection,
                            "bigint",
                            postponements,
                            item -> item.delay().toMillis()));
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot postpone jobs", failure);
        }
    }

    private int update(String sql, Collection<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot change jobs", failure);
        }
    }

    private static <T> Array array(
            Connection connection, String type, List<T> items, Function<T, @Nullable Object> member)
            throws SQLException {
        Object[] values = new Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = member.apply(items.get(i));
        }
        return connection.createArrayOf(type, values);
    }

    private static @Nullable Object notBefore(NewJobs.Item item) {
        Instant notBefore = item.notBefore();
        return notBefore == null ? null : notBefore.toString();
    }
}
