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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of jobs. Uses the clock of the database, so that replicas need not agree on the time. */
@ApplicationScoped
class JobRepository {

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
