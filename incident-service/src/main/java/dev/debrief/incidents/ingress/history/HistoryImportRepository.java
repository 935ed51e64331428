package dev.debrief.incidents.ingress.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HistoryImportRepository implements PanacheRepositoryBase<HistoryImport, UUID> {

    private static final UUID MAX_UUID = new UUID(-1L, -1L);

    Optional<HistoryImport> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Serializes concurrent callers for the same source. */
    Optional<HistoryImport> findRunningLocked(UUID sourceId) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('history import ' || :source, 0))")
                .setParameter("source", sourceId.toString())
                .getSingleResult();
        return find("sourceId = ?1 and state = ?2", sourceId, HistoryImportState.RUNNING)
                .firstResultOptional();
    }

    /** Newest first. */
    List<HistoryImport> findBefore(UUID sourceId, Optional<UUID> before, int fetchSize) {
        return find("sourceId = ?1 and id < ?2 order by id desc", sourceId, before.orElse(MAX_UUID))
                .page(0, fetchSize)
                .list();
    }
}
