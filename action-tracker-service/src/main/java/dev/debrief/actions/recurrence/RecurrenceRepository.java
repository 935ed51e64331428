package dev.debrief.actions.recurrence;

import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class RecurrenceRepository implements PanacheRepositoryBase<Recurrence, UUID> {

    /** Items of earlier incidents that affected a service, and were completed when the later incident was reported. */
    private static final String CANDIDATES = """
            WITH affected AS MATERIALIZED (
                SELECT DISTINCT covered.postmortem_id FROM incident_details earlier
                JOIN postmortem_incident covered ON covered.incident_id = earlier.incident_id
                WHERE earlier.services && CAST(? AS varchar[]) AND earlier.began_at < CAST(? AS timestamptz)
                  AND earlier.incident_id <> CAST(? AS uuid)
                  AND NOT EXISTS (
                      SELECT 1 FROM postmortem_incident same
                      WHERE same.postmortem_id = covered.postmortem_id AND same.incident_id = CAST(? AS uuid))
                  %s)
            SELECT item.id FROM affected JOIN action_item item ON item.postmortem_id = affected.postmortem_id
            WHERE item.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE')
              AND coalesce(
                  (SELECT max(completed.effective_at) FROM action_item_state completed
                   WHERE completed.action_item_id = item.id AND completed.status = 'DONE'), item.status_since)
                  <= CAST(? AS timestamptz)
            ORDER BY item.number DESC LIMIT ?""";

    private static final String WITH_FACTOR = """
            AND covered.postmortem_id IN (
                SELECT own.postmortem_id FROM postmortem_factor later
                JOIN postmortem_factor own ON own.category = later.category AND own.subcategory = later.subcategory
                WHERE later.postmortem_id = ANY (CAST(? AS uuid[])))""";

    private static final String HAS_COMPLETED_ITEMS = """
            SELECT 1 FROM postmortem_incident covered JOIN action_item item ON item.postmortem_id = covered.postmortem_id
            WHERE covered.incident_id = ? AND item.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE') LIMIT 1""";

    private static final String LATER = """
            SELECT later.incident_id FROM incident_details earlier
            JOIN incident_details later ON later.services && earlier.services AND later.began_at > earlier.began_at
            WHERE earlier.incident_id = ? AND later.kind = 'INCIDENT' AND NOT later.cancelled AND later.merged_into IS NULL
            ORDER BY later.began_at, later.incident_id LIMIT ?""";

    private static final String SUGGEST = """
            INSERT INTO recurrence (id, action_item_id, incident_id, state, basis, reopened, found_at, revision)
            SELECT suggested.id, suggested.item, CAST(? AS uuid), 'SUGGESTED', 'SERVICE', false,
                   CAST(? AS timestamptz), 1
            FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[])) AS suggested (id, item)
            ON CONFLICT (incident_id, action_item_id) DO NOTHING""";

    private static final String DECIDED =
            "SELECT action_item_id FROM recurrence WHERE incident_id = ? AND state <> 'SUGGESTED'";

    /** A suggestion is withdrawn while its incident is cancelled, merged or of another kind. */
    private static final String OF_ITEM = "select new " + LinkedIncident.class.getName()
            + "(recurrence, incident) from Recurrence recurrence"
            + " join IncidentDetails incident on incident.incidentId = recurrence.incidentId"
            + " where recurrence.actionItemId = :item and (recurrence.state <> :suggested or"
            + " (incident.kind = :kind and incident.cancelled = false and incident.mergedInto is null))";

    private static final String VISIBLE =
            " and (incident.visibility = :open or array_intersects(incident.audience, :handles))";

    private final Statements statements;

    RecurrenceRepository(Statements statements) {
        this.statements = statements;
    }

    /** The newest items whose postmortem has a factor of the same kind as one of these postmortems. */
    List<UUID> candidatesWithFactor(IncidentDetails later, Times times, Collection<UUID> postmortems, int limit) {
        return statements.column(
                UUID.class,
                CANDIDATES.formatted(WITH_FACTOR),
                later.services().toArray(String[]::new),
                time(times.began()),
                later.incidentId(),
                later.incidentId(),
                postmortems.toArray(UUID[]::new),
                time(times.reported()),
                limit);
    }

    /** The newest items of the services. */
    List<UUID> candidates(IncidentDetails later, Times times, int limit) {
        return statements.column(
                UUID.class,
                CANDIDATES.formatted(""),
                later.services().toArray(String[]::new),
                time(times.began()),
                later.incidentId(),
                later.incidentId(),
                time(times.reported()),
                limit);
    }

    /** When the later incident began and when it was reported. */
    record Times(Instant began, Instant reported) {}

    boolean hasCompletedItems(UUID incidentId) {
        return !statements
                .column(Integer.class, HAS_COMPLETED_ITEMS, incidentId)
                .isEmpty();
    }

    /** The first incidents after an earlier one that affected one of its services. */
    List<UUID> laterIncidents(UUID earlierId, int limit) {
        return statements.column(UUID.class, LATER, earlierId, limit);
    }

    /** The items for which somebody or something has decided about the incident. */
    Set<UUID> decidedIn(UUID incidentId) {
        return Set.copyOf(statements.column(UUID.class, DECIDED, incidentId));
    }

    /** Suggests the incident for each item that has no recurrence in it yet. */
    void suggest(UUID incidentId, Collection<UUID> itemIds, Instant now) {
        if (!itemIds.isEmpty()) {
            statements.update(
                    SUGGEST,
                    incidentId,
                    time(now),
                    Stream.generate(Ids::next).limit(itemIds.size()).toArray(UUID[]::new),
                    itemIds.toArray(UUID[]::new));
        }
    }

    /** The recurrence of an item in an incident; suggests it if there is none yet. */
    Recurrence findOrSuggest(UUID actionItemId, UUID incidentId, Instant now) {
        suggest(incidentId, List.of(actionItemId), now);
        return find("actionItemId = ?1 and incidentId = ?2", actionItemId, incidentId)
                .singleResult();
    }

    /** Those that the actor may see, newest first. */
    List<LinkedIncident> list(UUID actionItemId, PageRequest page, Actor actor) {
        String after = page.after().isPresent() ? " and recurrence.id < :after" : "";
        TypedQuery<LinkedIncident> query =
                ofItem(actionItemId, after + visible(actor) + " order by recurrence.id desc", actor);
        page.after().ifPresent(position -> query.setParameter("after", UUID.fromString(position.get(0))));
        return query.setMaxResults(page.fetchSize()).getResultList();
    }

    /** Empty if the actor may not see it. */
    Optional<LinkedIncident> find(UUID actionItemId, UUID id, Actor actor) {
        return ofItem(actionItemId, " and recurrence.id = :id" + visible(actor), actor)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<LinkedIncident> ofItem(UUID actionItemId, String more, Actor actor) {
        TypedQuery<LinkedIncident> query = getEntityManager()
                .createQuery(OF_ITEM + more, LinkedIncident.class)
                .setParameter("item", actionItemId)
                .setParameter("suggested", RecurrenceState.SUGGESTED)
                .setParameter("kind", IncidentKind.INCIDENT);
        if (!actor.isAdmin()) {
            query.setParameter("open", Visibility.OPEN);
            query.setParameter("handles", actor.handles().toArray(String[]::new));
        }
        return query;
    }

    private static String visible(Actor actor) {
        return actor.isAdmin() ? "" : VISIBLE;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
