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
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class RecurrenceRepository implements PanacheRepositoryBase<Recurrence, UUID> {

    /** Earlier incidents whose factors an incident is compared with. */
    private static final int MAX_EARLIER_WITH_FACTOR = 300;

    /** Earlier incidents that an incident is compared with by its services alone. */
    private static final int MAX_EARLIER = 100;

    /**
     * Items of the newest earlier incidents of a service that were completed when the later incident began. What has
     * become of an item since does not matter, so that the order of comparisons does not decide. Only incidents with an
     * item that was ever completed are read. An OFFSET keeps the planner from reading a table as a whole: each step
     * reads what the one before has found, by its key.
     */
    static final String CANDIDATES = """
            WITH later AS MATERIALIZED (
                SELECT CAST(? AS uuid) AS incident_id, CAST(? AS timestamptz) AS began_at, CAST(? AS integer) AS most),
            earlier AS MATERIALIZED (
                SELECT newest.incident_id, max(newest.began_at) AS began_at
                FROM later CROSS JOIN unnest(CAST(? AS varchar[])) AS affected (service)
                CROSS JOIN LATERAL (
                    SELECT one.incident_id, one.began_at FROM incident_service one
                    WHERE one.service = affected.service AND one.completed AND one.began_at < later.began_at
                    ORDER BY one.began_at DESC, one.incident_id LIMIT later.most) AS newest
                GROUP BY newest.incident_id
                ORDER BY max(newest.began_at) DESC, newest.incident_id LIMIT (SELECT most FROM later)),
            postmortem AS MATERIALIZED (
                SELECT covered.postmortem_id, max(earlier.began_at) AS began_at
                FROM later CROSS JOIN earlier
                CROSS JOIN LATERAL (
                    SELECT one.postmortem_id FROM postmortem_incident one
                    WHERE one.incident_id = earlier.incident_id
                      AND NOT EXISTS (
                          SELECT 1 FROM postmortem_incident same
                          WHERE same.incident_id = later.incident_id AND same.postmortem_id = one.postmortem_id)
                    OFFSET 0) AS covered
                GROUP BY covered.postmortem_id
                ORDER BY max(earlier.began_at) DESC, covered.postmortem_id DESC)
            SELECT completed.id
            FROM later CROSS JOIN postmortem
            CROSS JOIN LATERAL (
                SELECT item.id, item.number FROM action_item item
                WHERE item.postmortem_id = postmortem.postmortem_id
                  %s
                  AND coalesce(
                    (SELECT state.status FROM action_item_state state
                     WHERE state.action_item_id = item.id AND state.effective_at <= later.began_at
                     ORDER BY state.effective_at DESC, state.id DESC LIMIT 1),
                    CASE WHEN item.status_since <= later.began_at THEN item.status END)
                    IN ('DONE', 'VERIFIED', 'INEFFECTIVE')
                OFFSET 0) AS completed
            ORDER BY postmortem.began_at DESC, postmortem.postmortem_id DESC, completed.number DESC LIMIT ?""";

    static final String WITH_FACTOR = """
            AND EXISTS (
                SELECT 1 FROM postmortem_factor own
                WHERE own.postmortem_id = postmortem.postmortem_id
                  AND (own.category, own.subcategory) IN (
                    SELECT factor.category, factor.subcategory FROM postmortem_factor factor
                    WHERE factor.postmortem_id = ANY (CAST(? AS uuid[]))))""";

    private static final String COMPLETED_AFTER = """
            SELECT 1 FROM action_item_state
            WHERE action_item_id = ? AND status = 'DONE' AND effective_at > CAST(? AS timestamptz) LIMIT 1""";

    static final String LATER = """
            SELECT newest.incident_id
            FROM incident_service earlier
            CROSS JOIN LATERAL (
                SELECT later.incident_id, later.began_at FROM incident_service later
                WHERE later.service = earlier.service AND later.may_recur AND later.began_at > earlier.began_at
                ORDER BY later.began_at DESC, later.incident_id LIMIT ?) AS newest
            WHERE earlier.incident_id = ? AND earlier.completed
            GROUP BY newest.incident_id
            ORDER BY max(newest.began_at) DESC, newest.incident_id LIMIT ?""";

    static final String REPAIR = """
            UPDATE incident_service kept
            SET analysed = true, completed = kept.completed OR work.completed
            FROM (
                SELECT covered.incident_id, bool_or(EXISTS (
                    SELECT 1 FROM action_item item
                    WHERE item.postmortem_id = covered.postmortem_id
                      AND (item.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE')
                           OR EXISTS (SELECT 1 FROM action_item_state state
                                      WHERE state.action_item_id = item.id AND state.status = 'DONE')))) AS completed
                FROM postmortem_incident covered WHERE covered.incident_id = ?
                GROUP BY covered.incident_id) AS work
            WHERE kept.incident_id = work.incident_id
              AND (NOT kept.analysed OR (work.completed AND NOT kept.completed))""";

    private static final String SUGGEST = """
            INSERT INTO recurrence (id, action_item_id, incident_id, state, basis, reopened, found_at, revision)
            SELECT suggested.id, suggested.item, CAST(? AS uuid), 'SUGGESTED', 'SERVICE', false,
                   CAST(? AS timestamptz), 1
            FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[])) AS suggested (id, item)
            ON CONFLICT (incident_id, action_item_id) DO NOTHING""";

    private static final String OF_INCIDENT = """
            SELECT action_item_id, state <> 'SUGGESTED' AS decided, basis = 'FACTOR' AS by_factor
            FROM recurrence WHERE incident_id = ?""";

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

    /**
     * Repairs the copy if its triggers could not see each other, because an event of an incident, one of its postmortem
     * or the completion of an item were stored at the same time.
     */
    void repair(UUID incidentId) {
        statements.update(REPAIR, incidentId);
    }

    /**
     * The items whose postmortem has a factor of the same kind as one of these postmortems, those of the newest
     * incidents first.
     */
    List<UUID> candidatesWithFactor(IncidentDetails later, Instant began, Collection<UUID> postmortems, int limit) {
        return statements.column(
                UUID.class,
                CANDIDATES.formatted(WITH_FACTOR),
                later.incidentId(),
                time(began),
                MAX_EARLIER_WITH_FACTOR,
                later.services().toArray(String[]::new),
                postmortems.toArray(UUID[]::new),
                limit);
    }

    /** The items of the services, those of the newest incidents first. */
    List<UUID> candidates(IncidentDetails later, Instant began, int limit) {
        return statements.column(
                UUID.class,
                CANDIDATES.formatted(""),
                later.incidentId(),
                time(began),
                MAX_EARLIER,
                later.services().toArray(String[]::new),
                limit);
    }

    /** Whether an item was completed after a time. */
    boolean isCompletedAfter(UUID actionItemId, Instant began) {
        return !statements
                .column(Integer.class, COMPLETED_AFTER, actionItemId, time(began))
                .isEmpty();
    }

    /** The newest incidents after one with completed items that affected one of its services. */
    List<UUID> laterIncidents(UUID earlierId, int limit) {
        return statements.column(UUID.class, LATER, limit, earlierId, limit);
    }

    /** What has been suggested or decided about an incident. */
    List<ItemRecurrence> ofIncident(UUID incidentId) {
        return statements.rows(
                row -> new ItemRecurrence(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3)),
                OF_INCIDENT,
                incidentId);
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
