package dev.debrief.notifications.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The queue side of the delivery table. Only the database's clock counts here: replicas need not agree on the time. */
@ApplicationScoped
class QueueRepository {

    /** Per lane the slots that are not leased, the oldest due first; rows that another replica looks at are skipped. */
    private static final String CLAIM = """
        WITH busy AS (
          SELECT lane, count(*) AS leased FROM delivery
          WHERE state = 'PENDING' AND leased_until > now() GROUP BY lane),
        waiting AS (
          SELECT DISTINCT lane FROM delivery
          WHERE state = 'PENDING' AND next_at <= now() AND (leased_until IS NULL OR leased_until <= now())),
        due AS (
          SELECT next.id FROM waiting CROSS JOIN LATERAL (
            SELECT id FROM delivery
            WHERE lane = waiting.lane AND state = 'PENDING' AND next_at <= now()
              AND (leased_until IS NULL OR leased_until <= now())
            ORDER BY next_at
            LIMIT greatest(0, :slots - coalesce((SELECT leased FROM busy WHERE busy.lane = waiting.lane), 0))
            FOR UPDATE SKIP LOCKED) AS next
          LIMIT :most),
        claimed AS (
          UPDATE delivery SET lease = :lease, leased_until = now() + make_interval(secs => :seconds)
          WHERE id IN (SELECT id FROM due) RETURNING id)
        SELECT id FROM claimed
        """;

    private final EntityManager entities;

    QueueRepository(EntityManager entities) {
        this.entities = entities;
    }

    Instant now() {
        return (Instant) entities.createNativeQuery("SELECT clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    List<UUID> claim(UUID lease, Duration duration, int slotsPerLane, int most) {
        return entities.createNativeQuery(CLAIM, UUID.class)
                .setParameter("slots", slotsPerLane)
                .setParameter("most", most)
                .setParameter("lease", lease)
                .setParameter("seconds", (double) duration.toSeconds())
                .getResultList();
    }
}
