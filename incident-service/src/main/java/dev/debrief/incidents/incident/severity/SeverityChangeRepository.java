package dev.debrief.incidents.incident.severity;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SeverityChangeRepository implements PanacheRepositoryBase<SeverityChange, UUID> {

    List<SeverityChange> page(UUID incidentId, PageRequest page) {
        Parameters parameters = Parameters.with("incident", incidentId);
        String after = page.after()
                .map(position -> {
                    parameters.and("id", UUID.fromString(position.get(0)));
                    return " and id < :id";
                })
                .orElse("");
        return find("incidentId = :incident" + after + " order by id desc", parameters)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
