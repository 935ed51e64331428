package dev.debrief.incidents.incident;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class IncidentRepository implements PanacheRepositoryBase<Incident, UUID> {

    long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT nextval('incident_number')")
                        .getSingleResult())
                .longValue();
    }

    Optional<Incident> find(EntityRef ref, LockModeType lock) {
        return ref.id()
                .map(id -> find("id", id))
                .orElseGet(() -> find("number", ref.number().orElseThrow()))
                .withLock(lock)
                .firstResultOptional();
    }

    List<Incident> list(IncidentFilter filter, PageRequest page, Actor actor) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = new Parameters();
        if (!actor.isAdmin()) {
            conditions.add("(visibility = 'OPEN' or array_intersects(audience, :handles))");
            parameters.and("handles", actor.handles().toArray(String[]::new));
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("status in :statuses");
            parameters.and("statuses", filter.statuses());
        }
        if (!filter.severities().isEmpty()) {
            conditions.add("severity in :severities");
            parameters.and("severities", filter.severities());
        }
        if (!filter.kinds().isEmpty()) {
            conditions.add("kind in :kinds");
            parameters.and("kinds", filter.kinds());
        }
        if (filter.service() != null) {
            conditions.add("array_contains(services, :service)");
            parameters.and("service", filter.service());
        }
        if (filter.label() != null) {
            conditions.add("array_contains(labels, :label)");
            parameters.and("label", filter.label());
        }
        String field = filter.order().field();
        page.after().ifPresent(position -> {
            conditions.add("(" + field + " < :at or (" + field + " = :at and id < :id))");
            parameters.and("at", Instant.parse(position.get(0))).and("id", UUID.fromString(position.get(1)));
        });
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return find(where + "order by " + field + " desc, id desc", parameters)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
