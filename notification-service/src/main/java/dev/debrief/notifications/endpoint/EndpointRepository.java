package dev.debrief.notifications.endpoint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EndpointRepository implements PanacheRepositoryBase<Endpoint, UUID> {

    Optional<Endpoint> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** In the order of their ids, so that concurrent callers do not block each other. */
    List<Endpoint> findAllLocked() {
        return find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Serializes concurrent callers that use the same name. */
    Optional<Endpoint> findByNameLocked(String name) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('endpoint ' || :name, 0))")
                .setParameter("name", name)
                .getSingleResult();
        return find("name", name).firstResultOptional();
    }

    List<Endpoint> findOfKind(Collection<UUID> ids, EndpointKind kind) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and kind = ?2", ids, kind);
    }

    List<Endpoint> findEnabledOf(Collection<String> teams) {
        return teams.isEmpty() ? List.of() : list("team in ?1 and enabled order by id", teams);
    }

    /** Without a lock for the usual case that there was no failure. */
    void clearFailures(Collection<UUID> ids) {
        update("failingSince = null, failedAttempts = 0 where id in ?1 and failingSince is not null", ids);
    }

    List<Endpoint> findAfter(Optional<String> name, int fetchSize) {
        return name.map(after -> find("name > ?1 order by name", after))
                .orElseGet(() -> find("order by name"))
                .page(0, fetchSize)
                .list();
    }
}
