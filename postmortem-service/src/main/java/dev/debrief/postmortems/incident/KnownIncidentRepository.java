package dev.debrief.postmortems.incident;

import dev.debrief.platform.identity.EntityRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The copies of incidents and of their timelines. */
@ApplicationScoped
class KnownIncidentRepository implements PanacheRepositoryBase<KnownIncident, UUID> {

    Optional<KnownIncident> find(EntityRef ref, LockModeType lock) {
        return ref.id()
                .map(id -> find("id", id))
                .orElseGet(() -> find("number", ref.number().orElseThrow()))
                .withLock(lock)
                .firstResultOptional();
    }

    List<TimelineEntry> timelineOf(UUID incidentId) {
        return getEntityManager()
                .createQuery(
                        "from KnownTimelineEntry where incidentId = :incident order by occurredAt, id",
                        KnownTimelineEntry.class)
                .setParameter("incident", incidentId)
                .getResultStream()
                .map(KnownTimelineEntry::entry)
                .toList();
    }

    void put(KnownTimelineEntry entry) {
        getEntityManager().merge(entry);
    }

    /** Leaves entries that belong to another incident by now: facts of two incidents come in any order. */
    void remove(UUID incidentId, List<UUID> entryIds) {
        if (!entryIds.isEmpty()) {
            getEntityManager()
                    .createQuery("delete from KnownTimelineEntry where incidentId = :incident and id in :entries")
                    .setParameter("incident", incidentId)
                    .setParameter("entries", entryIds)
                    .executeUpdate();
        }
    }
}
