package dev.debrief.actions.tracker;

import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TrackerRepository implements PanacheRepositoryBase<Tracker, UUID> {

    private static final String LOCK_KEY =
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended('tracker ' || ?, 0)) AS text)";

    private final Statements statements;

    TrackerRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<Tracker> find(String key, LockModeType lock) {
        return find("key", key).withLock(lock).firstResultOptional();
    }

    /** Whether there is a tracker with this key. Serializes concurrent callers that use the same one. */
    boolean isTaken(String key) {
        statements.column(String.class, LOCK_KEY, key);
        return count("key", key) > 0;
    }

    /** Whether action items have issues in it, or are to have one. */
    boolean hasLinks(UUID id) {
        return !getEntityManager()
                .createQuery(
                        "select link.actionItemId from TrackerLink link where link.trackerId = :tracker", UUID.class)
                .setParameter("tracker", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<Tracker> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Whether a call has failed. Reads no entity, so that a change can lock it afterwards. */
    boolean isTroubled(UUID id) {
        return count(
                        "id = ?1 and (health.lastError is not null or health.pausedUntil is not null"
                                + " or health.refusals > 0)",
                        id)
                > 0;
    }

    /** The time of the database, so that replicas need not agree on theirs. */
    Instant now() {
        return statements
                .column(OffsetDateTime.class, "SELECT clock_timestamp()")
                .get(0)
                .toInstant();
    }

    List<Tracker> page(PageRequest page) {
        String after = page.after().map(position -> position.get(0)).orElse("");
        return find("key > ?1 order by key", after)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** In the order of their ids, so that concurrent callers do not block each other. */
    List<Tracker> findAllLocked() {
        return find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
