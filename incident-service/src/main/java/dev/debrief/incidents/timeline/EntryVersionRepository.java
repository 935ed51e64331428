package dev.debrief.incidents.timeline;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class EntryVersionRepository implements PanacheRepositoryBase<EntryVersion, EntryVersion.Key> {

    List<EntryVersion> page(UUID entryId, PageRequest page) {
        long before =
                page.after().map(position -> Long.parseLong(position.get(0))).orElse(Long.MAX_VALUE);
        return find(
                        "key.entryId = :entry and key.revision < :before order by key.revision desc",
                        Parameters.with("entry", entryId).and("before", before))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Whether an entry that was removed had been recorded in one of the incidents. */
    boolean existedIn(Set<UUID> incidentIds, UUID entryId) {
        return count("key.entryId = ?1 and incidentId in ?2", entryId, incidentIds) > 0;
    }
}
