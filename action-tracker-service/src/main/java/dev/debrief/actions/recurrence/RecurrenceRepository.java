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

    /** Earlier incidents that an incident is compared with: the newest that have a postmortem. */
    private static final int MAX_EARLIER = 1000;

    /**
     * Items of the newest earlier incidents of a service that were completed when the later incident began. What has
     * become of an item since does not matter, so that the order of comparisons does not decide.
     */
    private static final String CANDIDATES = """
            WITH later AS MATERIALIZED (
                SELECT CAST(? AS uuid) AS incident_id, CAST(? AS timestamptz) AS began_at),
            earlier AS MATERIALIZED (
                SELECT details.incident_id FROM incident_details details
                WHERE details.services && CAST(? AS varchar[]) AND details.began_at < CAST(? AS timestamptz)
                  AND EXISTS (
                      SELECT 1 FROM postmortem_incident analysed WHERE analysed.incident_id = details.incident_id)
                ORDER BY details.began_at DESC LIMIT ?),
            affected AS MATERIALIZED (
                SELECT DISTINCT covered.postmortem_id FROM earlier
                JOIN postmortem_incident covered ON covered.incident_id = earlier.incident_id
                WHERE NOT EXISTS (
                    SELECT 1 FROM postmortem_incident same JOIN later ON later.incident_id = same.incident_id
                    WHERE same.postmortem_id = covered.postmortem_id)
                  %s)
            SELECT item.id FROM later CROSS JOIN affected
            JOIN action_item item ON item.postmortem_id = affected.postmortem_id
            WHERE coalesce(
                (SELECT state.status FROM action_item_state state
                 WHERE state.action_item_id = item.id AND state.effective_at <= later.began_at
                 ORDER BY state.effective_at DESC, state.id DESC LIMIT 1),
                CASE WHEN item.status_since <= later.began_at THEN item.status END)
                IN ('DONE', 'VERIFIED', 'INEFFECTIVE')
            ORDER BY item.number DESC LIMIT ?""";

    private static final String WITH_FACTOR = """
            AND covered.postmortem_id IN (
                SELECT own.postmortem_id FROM postmortem_factor later
                JOIN postmortem_factor own ON own.category = later.category AND own.subcategory = later.subcategory
                WHERE later.postmortem_id = ANY (CAST(? AS uuid[])))""";

    private static final String HAS_COMPLETED_ITEMS = """
            SELECT 1 FROM postmortem_incident covered JOIN action_item item ON item.postmortem_id = covered.postmortem_id
            WHERE covered.incident_id = ?
              AND (item.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE')
                   OR EXISTS (SELECT 1 FROM action_item_state state
                              WHERE state.action_item_id = item.id AND state.status = 'DONE')) LIMIT 1""";

    private static final String COMPLETED_AFTER = """
            SELECT 1 FROM action_item_state
            WHERE action_item_id = ? AND status = 'DONE' AND effective_at > CAST(? AS timestamptz) LIMIT 1""";

    private static final String LATER = """
            SELECT later.incident_id FROM incident_details earlier
            JOIN incident_details later ON later.services && earlier.services AND later.began_at > earlier.began_at
            WHERE earlier.incident_id = ? AND later.kind = 'INCIDENT' AND NOT later.cancelled AND later.merged_into IS NULL
            ORDER BY later.began_at DESC, later.incident_id LIMIT ?""";

    private static final String SUGGEST = """
            INSERT INTO recurrence (id, action_item_id, incident_id, state, basis, reopened, found_at, revision)
            SELECT suggested.id, suggested.item, CAST(? AS uuid), 'SUGGESTED', 'SERVICE', false,
                   CAST(? AS timestamptz), 1
            FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[])) AS suggested (id, item)
            ON CONFLICT (incident_id, action_item_id) DO NOTHING""";

    private static final String DECIDED =
            "SELECT action_item_id FROM recurrence WHERE incident_id = ? AND state <> 'SUGGESTED'";

    private static final String SUGGESTED =
            "SELECT action_item_id FROM recurrence WHERE incident_id = ? AND state = 'SUGGESTED'";

    private static final String SUGGESTED_BY_FACTOR = SUGGESTED + " AND basis = 'FACTOR'";

    private static final String OTHER_CONFIRMED =
            "SELECT 1 FROM recurrence WHERE action_item_id = ? AND id <> ? AND state = 'CONFIRMED' LIMIT 1";

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
    List<UUID> candidatesWithFactor(IncidentDetails later, Instant began, Collection<UUID> postmortems, int limit) {
        return statements.column(
                UUID.class,
                CANDIDATES.formatted(WITH_FACTOR),
                later.incidentId(),
                time(began),
                later.services().toArray(String[]::new),
                time(began),
                MAX_EARLIER,
                postmortems.toArray(UUID[]::new),
                limit);
    }

    /** The newest items of the services. */
    List<UUID> candidates(IncidentDetails later, Instant began, int limit) {
        return statements.column(
                UUID.class,
                CANDIDATES.formatted(""),
                later.incidentId(),
                time(began),
                later.services().toArray(String[]::new),
                time(began),
                MAX_EARLIER,
                limit);
    }

    /** Whether an item of the incident was ever completed. */
    boolean hasCompletedItems(UUID incidentId) {
        return !statements
                .column(Integer.class, HAS_COMPLETED_ITEMS, incidentId)
                .isEmpty();
    }

    /** Whether an item was completed after a time. */
    boolean isCompletedAfter(UUID actionItemId, Instant began) {
        return !statements
                .column(Integer.class, COMPLETED_AFTER, actionItemId, time(began))
                .isEmpty();
    }

    /** The newest incidents after an earlier one that affected one of its services. */
    List<UUID> laterIncidents(UUID earlierId, int limit) {
        return statements.column(UUID.class, LATER, earlierId, limit);
    }

    /** The items for which somebody or something has decided about the incident. */
    Set<UUID> decidedIn(UUID incidentId) {
        return Set.copyOf(statements.column(UUID.class, DECIDED, incidentId));
    }

    /** The items for which the incident is only suggested. */
    Set<UUID> suggestedIn(UUID incidentId) {
        return Set.copyOf(statements.column(UUID.class, SUGGESTED, incidentId));
    }

    /** Those of them for which a factor suggests it. */
    List<UUID> suggestedByFactorIn(UUID incidentId) {
        return statements.column(UUID.class, SUGGESTED_BY_FACTOR, incidentId);
    }

    /** Whether the item recurred in another incident, too. */
    boolean hasOtherConfirmed(Recurrence recurrence) {
        return !statements
                .column(Integer.class, OTHER_CONFIRMED, recurrence.actionItemId(), recurrence.id())
                .isEmpty();
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
