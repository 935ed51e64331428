package dev.debrief.postmortems.sharing;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

@ApplicationScoped
class ShareLinkRepository implements PanacheRepositoryBase<ShareLink, UUID> {

    private static final Duration AUDIT_INTERVAL = Duration.ofHours(1);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Optional<ShareLink> findByToken(String token) {
        return find("tokenHash", ShareToken.hash(token)).firstResultOptional();
    }

    Optional<ShareLink> find(UUID postmortemId, UUID id, LockModeType lock) {
        return find("id = ?1 and postmortemId = ?2", id, postmortemId)
                .withLock(lock)
                .firstResultOptional();
    }

    /** In the order of their creation. */
    List<ShareLink> page(UUID postmortemId, PageRequest page) {
        UUID after =
                page.after().map(position -> UUID.fromString(position.get(0))).orElse(BEFORE_ALL);
        return find("postmortemId = ?1 and id > ?2 order by id", postmortemId, after)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** One that can be read. */
    Optional<ShareLink> findActive(String token, Instant now) {
        return findByToken(token).filter(link -> link.status(now) == ShareLinkStatus.ACTIVE);
    }

    /** Those that have neither ended nor expired, locked. */
    List<ShareLink> active(UUID postmortemId, Instant now) {
        return find("postmortemId = ?1 and endedAt is null and expiresAt > ?2 order by id", postmortemId, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Counts a read; empty if the link has ended. The number of reads is negative unless it is to be audited. */
    OptionalLong countRead(UUID id, Instant now) {
        List<?> counted = getEntityManager()
                .createNativeQuery("WITH before AS (SELECT read_audited_at FROM share_link WHERE id = :id"
                        + " AND ended_at IS NULL AND expires_at > :now FOR UPDATE)"
                        + " UPDATE share_link SET reads = reads + 1, last_read_at = :now,"
                        + " read_audited_at = CASE WHEN before.read_audited_at IS NULL"
                        + " OR before.read_audited_at <= :auditedBefore THEN :now ELSE before.read_audited_at END"
                        + " FROM before WHERE id = :id RETURNING CASE WHEN before.read_audited_at IS NULL"
                        + " OR before.read_audited_at <= :auditedBefore THEN reads ELSE -1 END")
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("auditedBefore", now.minus(AUDIT_INTERVAL))
                .getResultList();
        return counted.isEmpty() ? OptionalLong.empty() : OptionalLong.of(((Number) counted.get(0)).longValue());
    }
}
