package dev.debrief.postmortems.policy;

import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decisions about incidents that the actor may see. */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {

    private static final String VISIBLE = " and exists (select 1 from IncidentProjection i where i.id = d.incidentId"
            + " and (:admin = true or i.visibility = 'OPEN' or array_intersects(i.audience, :handles)))";

    Optional<Decision> findLatestByIncident(UUID incidentId) {
        return find("incidentId = ?1 order by id desc", incidentId).firstResultOptional();
    }

    Optional<Decision> find(UUID id, Actor actor) {
        return find(
                        "from Decision d where d.id = :id" + VISIBLE,
                        visibleTo(actor).and("id", id))
                .firstResultOptional();
    }

    /** Newest first. */
    List<Decision> list(DecisionFilter filter, PageRequest page, Actor actor) {
        Parameters parameters = visibleTo(actor);
        StringBuilder query = new StringBuilder("from Decision d where 1 = 1" + VISIBLE);
        if (filter.outcome() != null) {
            query.append(" and d.outcome = :outcome");
            parameters.and("outcome", filter.outcome());
        }
        if (filter.incidentId() != null) {
            query.append(" and d.incidentId = :incident");
            parameters.and("incident", filter.incidentId());
        }
        page.after().ifPresent(position -> {
            query.append(" and d.id < :after");
            parameters.and("after", UUID.fromString(position.get(0)));
        });
        return find(query + " order by d.id desc", parameters)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    private static Parameters visibleTo(Actor actor) {
        return Parameters.with("admin", actor.isAdmin())
                .and("handles", actor.handles().toArray(String[]::new));
    }
}
