package dev.debrief.incidents.timeline;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TimelineRepository implements PanacheRepositoryBase<TimelineEntry, UUID> {

    Optional<TimelineEntry> find(UUID incidentId, UUID entryId) {
        return find("id = ?1 and incidentId = ?2", entryId, incidentId).firstResultOptional();
    }

    List<TimelineEntry> list(UUID incidentId, PageRequest page) {
        Parameters parameters = Parameters.with("incident", incidentId);
        String after = page.after()
                .map(position -> {
                    parameters.and("at", Instant.parse(position.get(0))).and("id", UUID.fromString(position.get(1)));
                    return " and (occurredAt > :at or (occurredAt = :at and id > :id))";
                })
                .orElse("");
        return find("incidentId = :incident" + after + " order by occurredAt, id", parameters)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
