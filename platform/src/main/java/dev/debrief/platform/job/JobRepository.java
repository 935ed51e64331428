package dev.debrief.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
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
                CAST(pg_advisory_xact_lock(:space, 0) AS text)""";

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
              SELECT * FROM unnest(CAST(:kinds AS varchar[]), CAST(:leases AS bigint[])) AS handled (kind, seconds)),
            running AS (
              SELECT * FROM unnest(CAST(:keys AS varchar[]), CAST(:threads AS integer[]))
                AS running (concurrency_key, threads)),
            leased AS (
              SELECT concurrency_key, count(*) AS jobs FROM job
              WHERE lease IS NOT NULL AND leased_until > now() GROUP BY concurrency_key),
            used AS (
              SELECT concurrency_key, greatest(coalesce(leased.jobs, 0), coalesce(running.threads, 0)) AS slots
              FROM keys LEFT JOIN leased USING (concurrency_key) LEFT JOIN running USING (concurrency_key)
              WHERE keys.next_at <= now()),
            available AS (
              SELECT next.id, next.next_at, used.slots
                + row_number() OVER (PARTITION BY used.concurrency_key ORDER BY next.next_at) AS slot
              FROM used CROSS JOIN LATERAL (
                SELECT id, next_at FROM job
                WHERE concurrency_key = used.concurrency_key AND state = 'PENDING' AND next_at <= now()
                  AND (leased_until IS NULL OR leased_until <= now()) AND kind IN (SELECT handled.kind FROM handled)
                ORDER BY next_at LIMIT greatest(0, :slots - used.slots)) AS next
              ORDER BY slot, next_at LIMIT :limit),
            due AS (
              SELECT id, lease IS NOT NULL AS taken_over FROM job
              WHERE id IN (SELECT available.id FROM available) AND state = 'PENDING' AND next_at <= now()
                AND (leased_until IS NULL OR leased_until <= now())
              FOR UPDATE SKIP LOCKED),
            claimed AS (
              UPDATE job SET lease = :lease, leased_until = now() + make_interval(secs => handled.seconds)
              FROM due, handled WHERE job.id = due.id AND job.kind = handled.kind
              RETURNING job.id, job.kind, subject_id, concurrency_key, payload, taken_over)
            SELECT id, kind, subject_id, concurrency_key, CAST(payload AS text) AS payload, taken_over FROM claimed""";

    private final EntityManager entities;

    JobRepository(EntityManager entities) {
        this.entities = entities;
    }

    Instant now() {
        return (Instant) entities.createNativeQuery("SELECT clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    /**
     * Waits until no other replica claims, so that {@link #claim} sees every lease. A statement of its own, because a
     * statement sees what was committed before it began.
     */
    void awaitTurn() {
        entities.createNativeQuery(AWAIT_TURN, Tuple.class)
                .setParameter("space", LOCK_SPACE)
                .getSingleResult();
    }

    /**
     * @param leases duration of a lease by kind; jobs of other kinds are not claimed
     * @param running threads of this replica by concurrency key, including those that have lost their lease
     */
    List<ClaimedJob> claim(
            Map<String, Duration> leases,
            Map<String, Integer> running,
            int maxConcurrentPerKey,
            int limit,
            UUID lease) {
        List<ClaimedJob> claimed = new ArrayList<>();
        entities.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("kinds", leases.keySet().toArray(String[]::new))
                .setParameter(
                        "leases",
                        leases.values().stream().map(Duration::toSeconds).toArray(Long[]::new))
                .setParameter("keys", running.keySet().toArray(String[]::new))
                .setParameter("threads", running.values().toArray(Integer[]::new))
                .setParameter("slots", maxConcurrentPerKey)
                .setParameter("limit", limit)
                .setParameter("lease", lease)
                .getResultList()
                .forEach(row -> claimed.add(claimedJob((Tuple) row, lease)));
        return claimed;
    }

    private static ClaimedJob claimedJob(Tuple row, UUID lease) {
        return new ClaimedJob(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("subject_id", String.class),
                row.get("concurrency_key", String.class),
                row.get("payload", String.class),
                lease,
                row.get("taken_over", Boolean.class));
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
