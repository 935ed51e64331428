package dev.debrief.postmortems.publishing;

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
class PublishingTargetRepository implements PanacheRepositoryBase<PublishingTarget, UUID> {

    private static final String LOCK_KEY =
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended('publishing-target ' || ?, 0)) AS text)";

    private static final String HAS_PAGES =
            "SELECT true FROM publication WHERE target_id = ? AND (page_id IS NOT NULL OR lease IS NOT NULL"
                    + " OR (state = 'PENDING' AND create_unknown_at IS NOT NULL)) LIMIT 1";

    private static final String AUTOMATIC =
            "SELECT id FROM publishing_target WHERE automatic ORDER BY id FOR KEY SHARE";

    private final Statements statements;

    PublishingTargetRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<PublishingTarget> find(String key, LockModeType lock) {
        return find("key", key).withLock(lock).firstResultOptional();
    }

    /** Whether there is a target with this key. Serializes concurrent callers that use the same one. */
    boolean isTaken(String key) {
        statements.column(String.class, LOCK_KEY, key);
        return count("key", key) > 0;
    }

    /** Whether it has a page of a postmortem, or may get one by an attempt that has begun. */
    boolean hasPages(UUID id) {
        return !statements.column(Boolean.class, HAS_PAGES, id).isEmpty();
    }

    Optional<PublishingTarget> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Neither changed nor removed before the transaction ends. */
    Optional<PublishingTarget> findHeld(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
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

    List<PublishingTarget> page(PageRequest page) {
        String after = page.after().map(position -> position.get(0)).orElse("");
        return find("key > ?1 order by key", after)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /**
     * Those to which postmortems are published when they are published. None is removed before the transaction ends.
     */
    List<PublishingTarget> findAutomatic() {
        List<UUID> ids = statements.column(UUID.class, AUTOMATIC);
        return ids.isEmpty() ? List.of() : list("id in ?1 order by key", ids);
    }

    /** In the order of their ids, so that concurrent callers do not block each other. */
    List<PublishingTarget> findAllLocked() {
        return find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
