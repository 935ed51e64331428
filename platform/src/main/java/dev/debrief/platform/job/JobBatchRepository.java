package dev.debrief.platform.job;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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

    void insert(NewJobs jobs, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, jobs.kind());
            insert.setString(2, jobs.subjectId());
            insert.setString(3, jobs.payload());
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.setArray(5, array(connection, "uuid", jobs, NewJobs.Item::id));
            insert.setArray(6, array(connection, "varchar", jobs, NewJobs.Item::concurrencyKey));
            insert.setArray(7, array(connection, "varchar", jobs, NewJobs.Item::payload));
            insert.setArray(8, array(connection, "varchar", jobs, JobBatchRepository::notBefore));
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

    private int update(String sql, Collection<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot change jobs", failure);
        }
    }

    private static Array array(
            Connection connection, String type, NewJobs jobs, Function<NewJobs.Item, @Nullable Object> member)
            throws SQLException {
        List<NewJobs.Item> items = jobs.items();
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
