package dev.debrief.notifications.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The delivery table as a queue. Uses the clock of the database, so that replicas need not agree on the time. */
@ApplicationScoped
class DeliveryQueueRepository {

    /** Fills the free slots of each concurrency key, oldest due first; skips rows that another replica has locked. */
    private static final String CLAIM = """
        WITH busy AS (
          SELECT concurrency_key, count(*) AS leased FROM delivery
          WHERE state = 'PENDING' AND leased_until > now() GROUP BY concurrency_key),
        waiting AS (
          SELECT DISTINCT concurrency_key FROM delivery
          WHERE state = 'PENDING' AND next_at <= now() AND (leased_until IS NULL OR leased_until <= now())),
        due AS (
          SELECT next.id FROM waiting CROSS JOIN LATERAL (
            SELECT id FROM delivery
            WHERE concurrency_key = waiting.concurrency_key AND state = 'PENDING' AND next_at <= now()
              AND (leased_until IS NULL OR leased_until <= now())
            ORDER BY next_at
            LIMIT greatest(0, :slots - coalesce((SELECT leased FROM busy WHERE busy.concurrency_key = waiting.concurrency_key), 0))
            FOR UPDATE SKIP LOCKED) AS next
          LIMIT :limit),
        claimed AS (
          UPDATE delivery SET lease = :lease, leased_until = now() + make_interval(secs => :seconds)
          WHERE id IN (SELECT id FROM due) RETURNING id)
        SELECT id FROM claimed
        """;

    private final EntityManager entities;

    DeliveryQueueRepository(EntityManager entities) {
        this.entities = entities;
    }

    Instant now() {
        return (Instant) entities.createNativeQuery("SELECT clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    List<UUID> claim(UUID lease, Duration duration, int maxConcurrentPerKey, int limit) {
        return entities.createNativeQuery(CLAIM, UUID.class)
                .setParameter("slots", maxConcurrentPerKey)
                .setParameter("limit", limit)
                .setParameter("lease", lease)
                .setParameter("seconds", (double) duration.toSeconds())
                .getResultList();
    }
}
