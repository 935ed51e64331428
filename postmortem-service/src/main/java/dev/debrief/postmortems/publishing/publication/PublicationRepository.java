package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.paging.PageRequest;
import dev.debrief.postmortems.publishing.PublishingTarget;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    /** A publication with its target. */
    record Row(Publication publication, PublishingTarget target) {}

    private static final String WITH_TARGET =
            "select publication, target from Publication publication join PublishingTarget target"
                    + " on target.id = publication.targetId where publication.postmortemId = :postmortem";

    Optional<Publication> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Publication> findLocked(UUID postmortemId, UUID targetId) {
        return find("postmortemId = ?1 and targetId = ?2", postmortemId, targetId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Reads no entity, so that it can be locked afterwards. */
    Optional<UUID> postmortemOf(UUID id) {
        return getEntityManager()
                .createQuery("select postmortemId from Publication where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Reads no entity, so that it can be locked afterwards. */
    Optional<UUID> targetOf(UUID id) {
        return getEntityManager()
                .createQuery("select targetId from Publication where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** By key of the target. */
    List<Row> page(UUID postmortemId, PageRequest page) {
        return getEntityManager()
                .createQuery(WITH_TARGET + " and target.key > :after order by target.key", Row.class)
                .setParameter("postmortem", postmortemId)
                .setParameter(
                        "after", page.after().map(position -> position.get(0)).orElse(""))
                .setMaxResults(page.fetchSize())
                .getResultList();
    }

    Optional<Row> find(UUID postmortemId, String targetKey) {
        return getEntityManager()
                .createQuery(WITH_TARGET + " and target.key = :key", Row.class)
                .setParameter("postmortem", postmortemId)
                .setParameter("key", targetKey)
                .getResultStream()
                .findFirst();
    }

    /** Locks those that have FAILED in a target, by id. */
    List<Publication> findFailed(UUID targetId, UUID after, int limit) {
        return locked("state = FAILED", targetId, after, limit);
    }

    /** Locks those with a page in a target, or with one that may exist soon, by id. Not those whose page is gone. */
    List<Publication> findWritten(UUID targetId, UUID after, int limit) {
        return locked(
                "(state = PENDING or (state <> PAGE_GONE and (page.pageId is not null or createUnknownAt is not null)))",
                targetId,
                after,
                limit);
    }

    private List<Publication> locked(String condition, UUID targetId, UUID after, int limit) {
        return find(condition + " and targetId = ?1 and id > ?2 order by id", targetId, after)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, limit - 1)
                .list();
    }
}
