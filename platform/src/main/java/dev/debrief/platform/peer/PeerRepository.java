package dev.debrief.platform.peer;

import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Peers of one kind, which have an {@code id}, a {@code key} and a {@link CallHealth} with the name {@code health}.
 *
 * @param <P> the entity
 */
public abstract class PeerRepository<P> implements PanacheRepositoryBase<P, UUID> {

    private static final String LOCK_KEY =
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0)) AS text)";

    private String noun;
    private Statements statements;

    /** For client proxies. */
    @SuppressWarnings("NullAway.Init")
    protected PeerRepository() {}

    /** @param noun what these peers are called: {@code tracker} */
    protected PeerRepository(String noun, Statements statements) {
        this.noun = noun;
        this.statements = statements;
    }

    public Optional<P> find(String key, LockModeType lock) {
        return find("key", key).withLock(lock).firstResultOptional();
    }

    /** Whether there is one with this key. Serializes concurrent callers that use the same one. */
    public boolean isTaken(String key) {
        statements.column(String.class, LOCK_KEY, noun, key);
        return count("key", key) > 0;
    }

    public Optional<P> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Neither changed nor removed before the transaction ends. */
    public Optional<P> findHeld(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /** Whether a call has failed. Reads no entity, so that a change can lock it afterwards. */
    public boolean isTroubled(UUID id) {
        return count(
                        "id = ?1 and (health.lastError is not null or health.pausedUntil is not null"
                                + " or health.refusals > 0)",
                        id)
                > 0;
    }

    /** The time of the database, so that replicas need not agree on theirs. */
    public Instant now() {
        return statements.now();
    }

    public List<P> page(PageRequest page) {
        String after = page.after().map(position -> position.get(0)).orElse("");
        return find("key > ?1 order by key", after)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** In the order of their ids, so that concurrent callers do not block each other. */
    public List<P> findAllLocked() {
        return find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
