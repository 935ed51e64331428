package dev.debrief.incidents.participant;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ParticipantRepository implements PanacheRepositoryBase<Participant, Participant.Key> {

    List<Participant> all(UUID incidentId) {
        return list("key.incidentId = ?1 order by key.handle", incidentId);
    }

    List<Participant> page(UUID incidentId, PageRequest page) {
        String after = page.after().map(position -> position.get(0)).orElse("");
        return find(
                        "key.incidentId = :incident and key.handle > :after order by key.handle",
                        Parameters.with("incident", incidentId).and("after", after))
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
