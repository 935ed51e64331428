package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.ShortKeyLookup;
import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.search.SearchIndex;
import dev.debrief.platform.search.SearchMatches;
import dev.debrief.platform.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostmortemRepository implements PanacheRepositoryBase<Postmortem, UUID>, ShortKeyLookup {

    /** Starts from the incident: the planner would otherwise walk all postmortems by number to find few. */
    private static final String COVERING =
            "(select covering.* from postmortem_incident c join postmortem covering on covering.id = c.postmortem_id"
                    + " where c.incident_id = :incident offset 0)";

    private static final String ALL_COVERING = "select c.postmortem_id from postmortem_incident c"
            + " join postmortem p on p.id = c.postmortem_id where c.incident_id = ? order by p.number";

    private static final String ALL_SHOWING = "select p.id from postmortem p where p.id in"
            + " (select postmortem_id from postmortem_incident where incident_id = ?"
            + " union select postmortem_id from version_incident where incident_id = ?) order by p.number";

    /** In one statement, which can lock nothing. */
    private static final String WITH_INCIDENTS =
            "from Postmortem postmortem left join fetch postmortem.incidents.covered where postmortem.";

    private static final String COUNT_TIMELINE_ENTRIES = """
            SELECT (SELECT count(*) FROM postmortem_incident covered
                        JOIN timeline_entry_projection entry ON entry.incident_id = covered.incident_id
                    WHERE covered.postmortem_id = p.id)
            FROM postmortem p
            WHERE (p.visibility = 'OPEN' OR CAST(? AS boolean) OR p.audience && CAST(? AS varchar[]))""";

    private final Statements statements;
    private final SearchIndex search;

    PostmortemRepository(Statements statements, SearchIndex search) {
        this.statements = statements;
        this.search = search;
    }

    long nextNumber() {
        return statements.next("postmortem_number");
    }

    Postmortem require(EntityRef ref, LockModeType lock, Actor actor) {
        return find(ref, lock, actor).orElseThrow(() -> ref.notFound("postmortem"));
    }

    Optional<Postmortem> find(EntityRef ref, LockModeType lock, Actor actor) {
        return (lock == LockModeType.NONE ? findWithIncidents(ref) : findForChange(ref, lock))
                .filter(postmortem -> postmortem.isVisibleTo(actor));
    }

    private Optional<Postmortem> findWithIncidents(EntityRef ref) {
        return ref
                .id()
                .map(id -> find(WITH_INCIDENTS + "id = ?1", id))
                .orElseGet(() -> find(WITH_INCIDENTS + "number = ?1", ref.requireNumber(Postmortem.KEY_PREFIX)))
                .list()
                .stream()
                .findFirst();
    }

    private Optional<Postmortem> findForChange(EntityRef ref, LockModeType lock) {
        return ref.id()
                .map(id -> find("id", id))
                .orElseGet(() -> find("number", ref.requireNumber(Postmortem.KEY_PREFIX)))
                .withLock(lock)
                .firstResultOptional();
    }

    long countTimelineEntries(EntityRef ref, Actor actor) {
        Object key = ref.id().isPresent() ? ref.id().get() : ref.requireNumber(Postmortem.KEY_PREFIX);
        return statements
                .column(
                        Long.class,
                        COUNT_TIMELINE_ENTRIES + (ref.id().isPresent() ? " AND p.id = ?" : " AND p.number = ?"),
                        actor.isAdmin(),
                        actor.handles().toArray(String[]::new),
                        key)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public String keyPrefix() {
        return Postmortem.KEY_PREFIX;
    }

    @Override
    public Optional<UUID> idOfNumber(long number) {
        return find("number", number)
                .project(PostmortemId.class)
                .firstResultOptional()
                .map(PostmortemId::id);
    }

    record PostmortemId(UUID id) {}

    /** All that cover an incident, oldest first, locked. The caller has locked the incident, so it stays covered. */
    List<Postmortem> findForChangeByIncident(UUID incidentId) {
        return locked(statements.column(UUID.class, ALL_COVERING, incidentId));
    }

    /** Also those of which a version shows the incident. */
    List<Postmortem> findForChangeShowing(UUID incidentId) {
        return locked(statements.column(UUID.class, ALL_SHOWING, incidentId, incidentId));
    }

    private List<Postmortem> locked(List<UUID> ids) {
        return ids.stream()
                .map(id -> findById(id, LockModeType.PESSIMISTIC_WRITE))
                .toList();
    }

    void recordShown(UUID postmortemId, Collection<UUID> incidentIds) {
        statements.update(
                "insert into version_incident (postmortem_id, incident_id) select ?, unnest(cast(? as uuid[]))"
                        + " on conflict do nothing",
                postmortemId,
                incidentIds.toArray(UUID[]::new));
    }

    List<UUID> shownByVersions(UUID postmortemId) {
        return statements.column(
                UUID.class,
                "select incident_id from version_incident where postmortem_id = ? order by incident_id",
                postmortemId);
    }

    /**
     * Newest first.
     *
     * @param incidentId the incident of the filter
     */
    List<Postmortem> list(PostmortemFilter filter, @Nullable UUID incidentId, PageRequest page, Actor actor) {
        StringBuilder sql = new StringBuilder("select p.* from " + (incidentId == null ? "postmortem" : COVERING)
                + " p where (p.visibility = 'OPEN' or :admin"
                + " or p.audience && cast(:handles as varchar[]))");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("admin", actor.isAdmin());
        parameters.put("handles", actor.handles().toArray(String[]::new));
        if (!filter.refs().isEmpty()) {
            sql.append(" and (p.id = any(cast(:ids as uuid[])) or p.number = any(cast(:numbers as bigint[])))");
            parameters.put("ids", filter.refs().ids().toArray(UUID[]::new));
            parameters.put("numbers", filter.refs().numbers().toArray(Long[]::new));
        }
        if (!filter.statuses().isEmpty()) {
            sql.append(" and p.status in (:statuses)");
            parameters.put("statuses", names(filter.statuses()));
        }
        if (!filter.severities().isEmpty()) {
            sql.append(" and p.severity in (:severities)");
            parameters.put("severities", names(filter.severities()));
        }
        if (incidentId != null) {
            parameters.put("incident", incidentId);
        }
        if (filter.text() != null) {
            SearchMatches matches = search.find(filter.text());
            sql.append(" and ").append(matches.sql("p.id", "found"));
            parameters.put("found", matches.parameter());
        }
        if (filter.template() != null) {
            sql.append(" and p.template = :template");
            parameters.put("template", filter.template());
        }
        if (filter.incidentReopened() != null) {
            sql.append(filter.incidentReopened() ? " and p.incident_reopened" : " and not p.incident_reopened");
        }
        page.after().ifPresent(position -> {
            sql.append(" and p.number < :after");
            parameters.put("after", Long.parseLong(position.get(0)));
        });
        NativeQuery<?> query = getEntityManager()
                .createNativeQuery(sql + " order by p.number desc")
                .unwrap(NativeQuery.class)
                .addEntity("p", Postmortem.class);
        parameters.forEach(query::setParameter);
        return query.setReadOnly(true).setMaxResults(page.fetchSize()).getResultList().stream()
                .map(Postmortem.class::cast)
                .toList();
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }
}
