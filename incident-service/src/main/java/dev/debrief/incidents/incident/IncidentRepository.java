package dev.debrief.incidents.incident;

import dev.debrief.incidents.field.CustomFieldValues;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.ShortKeyLookup;
import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.json.JsonColumns;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.search.SearchIndex;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.stream.StreamAudience.StreamSubscriber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class IncidentRepository implements PanacheRepositoryBase<Incident, UUID>, ShortKeyLookup {

    private final Statements statements;
    private final SearchIndex search;

    IncidentRepository(Statements statements, SearchIndex search) {
        this.statements = statements;
        this.search = search;
    }

    long nextNumber() {
        return statements.next("incident_number");
    }

    Optional<Incident> find(EntityRef ref, LockModeType lock) {
        return ref.id()
                .map(id -> find("id", id))
                .orElseGet(() -> find("number", ref.requireNumber(Incident.KEY_PREFIX)))
                .withLock(lock)
                .firstResultOptional();
    }

    /** The id of an incident the actor may see, without loading it. */
    Optional<UUID> idOf(EntityRef ref, Actor actor) {
        Parameters parameters = new Parameters();
        String which = ref.id().isPresent() ? "id = :id" : "number = :number";
        ref.id()
                .ifPresentOrElse(
                        id -> parameters.and("id", id),
                        () -> parameters.and("number", ref.requireNumber(Incident.KEY_PREFIX)));
        return find(which + visibleTo(actor, parameters), parameters)
                .project(IncidentId.class)
                .firstResultOptional()
                .map(IncidentId::id);
    }

    @Override
    public String keyPrefix() {
        return Incident.KEY_PREFIX;
    }

    @Override
    public Optional<UUID> idOfNumber(long number) {
        return find("number", number)
                .project(IncidentId.class)
                .firstResultOptional()
                .map(IncidentId::id);
    }

    private static String visibleTo(Actor actor, Parameters parameters) {
        if (actor.isAdmin()) {
            return "";
        }
        parameters.and("handles", actor.handles().toArray(String[]::new));
        return " and (visibility = 'OPEN' or array_intersects(audience, :handles))";
    }

    Stream<IncidentAudience> audiences(List<UUID> ids) {
        return find("id in ?1", ids).project(IncidentAudience.class).stream();
    }

    /** Who may see an incident. */
    record IncidentAudience(UUID id, Visibility visibility, List<String> audience) {

        boolean isVisibleTo(StreamSubscriber subscriber) {
            return visibility.permits(subscriber.handles(), subscriber.seesAll(), audience);
        }
    }

    /** Without loading the incident, so that a lock taken later reads its current state. */
    Optional<UUID> mergeTargetOf(UUID incidentId) {
        return getEntityManager()
                .createQuery("select i.mergeState.mergedInto from Incident i where i.id = :id", UUID.class)
                .setParameter("id", incidentId)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    record IncidentId(UUID id) {}

    List<IncidentReference> mergedInto(UUID incidentId) {
        return list("mergeState.mergedInto = ?1 order by number", incidentId).stream()
                .map(incident -> new IncidentReference(incident.id(), incident.key()))
                .toList();
    }

    /** The incident and all that were merged into it, directly or indirectly. */
    Set<UUID> withAllMergedInto(UUID incidentId) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        WITH RECURSIVE part(id) AS (
                            SELECT CAST(:id AS uuid)
                            UNION
                            SELECT i.id FROM incident i JOIN part p ON i.merged_into = p.id)
                        SELECT id FROM part""")
                .setParameter("id", incidentId)
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    List<String> reportersMergedInto(UUID incidentId) {
        return find("id in ?1 and id <> ?2 order by id", withAllMergedInto(incidentId), incidentId).stream()
                .map(incident -> incident.reporter().handle())
                .toList();
    }

    /** Locks in the order of ids. */
    List<Incident> lockAllMergedInto(UUID incidentId) {
        Set<UUID> parts = withAllMergedInto(incidentId);
        return find("id in ?1 and id <> ?2 order by id", parts, incidentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** @param customFields required values of custom fields, by key */
    List<Incident> list(IncidentFilter filter, Map<String, Object> customFields, PageRequest page, Actor actor) {
        IncidentQueryBuilder builder = new IncidentQueryBuilder(filter, actor);
        if (!customFields.isEmpty()) {
            builder.withCustomFields(JsonColumns.write(CustomFieldValues.of(customFields)));
        }
        if (filter.text() != null) {
            builder.found(search.find(filter.text()));
        }
        page.after()
                .ifPresent(position -> builder.after(Instant.parse(position.get(0)), UUID.fromString(position.get(1))));
        return find(builder.query(), builder.parameters())
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
