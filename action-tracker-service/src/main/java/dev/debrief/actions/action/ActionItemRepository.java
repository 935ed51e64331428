package dev.debrief.actions.action;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.identity.ShortKeyLookup;
import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.search.SearchIndex;
import dev.debrief.platform.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ActionItemRepository implements PanacheRepositoryBase<ActionItem, UUID>, ShortKeyLookup {

    /** Written so that the indexes of unfinished items are used. */
    static final String UNFINISHED = "item.status in (PROPOSED, OPEN, IN_PROGRESS, BLOCKED)";

    /** The overdue items of the view. */
    static final String OVERDUE = "(item.dueOrder < :today and " + UNFINISHED + ")";

    static final String WITH_POSTMORTEM = "from ActionItem item left join fetch item.postmortem postmortem"
            + " left join fetch item.incident incident";

    private static final String OF_POSTMORTEM_OR_INCIDENT =
            " from ActionItem item left join item.postmortem postmortem left join item.incident incident";

    private static final String WAITING = "from ActionItem item where item.status in (PROPOSED) and item.incident.id in"
            + " (select i.id from IncidentProjection i where i.id in :incidents or i.mergedInto in :incidents)"
            + " order by item.id";

    private static final String LOCKED_IN_ORDER = "from ActionItem item where item.id in :ids order by item.id";

    private final Statements statements;
    private final SearchIndex search;

    ActionItemRepository(Statements statements, SearchIndex search) {
        this.statements = statements;
        this.search = search;
    }

    /**
     * The incident of a filter.
     *
     * @param postmortems those that were drafted for it
     * @param incident its id, if follow-ups of it wait for a postmortem
     */
    record IncidentOrigin(List<UUID> postmortems, @Nullable UUID incident) {}

    record ActionItemId(UUID id) {}

    @Override
    public String keyPrefix() {
        return ActionItem.KEY_PREFIX;
    }

    @Override
    public Optional<UUID> idOfNumber(long number) {
        return find("number", number)
                .project(ActionItemId.class)
                .firstResultOptional()
                .map(ActionItemId::id);
    }

    long nextNumber() {
        return statements.next("action_item_number");
    }

    Optional<ActionItem> findByRef(EntityRef ref) {
        return ref.id()
                .map(id -> find(WITH_POSTMORTEM + " where item.id = ?1", id))
                .orElseGet(() ->
                        find(WITH_POSTMORTEM + " where item.number = ?1", ref.requireNumber(ActionItem.KEY_PREFIX)))
                .firstResultOptional();
    }

    /** Locks the item until the transaction ends. */
    Optional<ActionItem> findForUpdate(EntityRef ref) {
        return ref.id()
                .map(id -> find("id", id))
                .orElseGet(() -> find("number", ref.requireNumber(ActionItem.KEY_PREFIX)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * Locks the items that the actor may see in the order of their ids until the transaction ends. What they belong to
     * is read before, with one statement for all of them.
     */
    List<ActionItem> lockAll(EntityRefs refs, Actor actor) {
        if (refs.isEmpty()) {
            return List.of();
        }
        ActionItemQuery visible = new ActionItemQuery().visibleTo(actor).named(refs);
        List<UUID> ids =
                select("item.id, postmortem, incident", visible, "item.id", Object[].class).getResultList().stream()
                        .map(row -> (UUID) row[0])
                        .toList();
        return ids.isEmpty()
                ? List.of()
                : find(LOCKED_IN_ORDER, Parameters.with("ids", ids))
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    private <T> TypedQuery<T> select(String what, ActionItemQuery query, String order, Class<T> type) {
        TypedQuery<T> select = getEntityManager()
                .createQuery("select " + what + OF_POSTMORTEM_OR_INCIDENT + query.where() + " order by " + order, type);
        query.parameters().forEach(select::setParameter);
        return select;
    }

    /** @param origin what the filter's incident is; ignored without that filter */
    List<ActionItem> list(
            ActionItemFilter filter, IncidentOrigin origin, LocalDate today, PageRequest page, Actor actor) {
        ActionItemQuery query = query(filter, origin, today, actor);
        page.after().ifPresent(position -> query.startAfter(filter.order(), position));
        String hql =
                WITH_POSTMORTEM + query.where() + " order by " + filter.order().orderBy();
        return find(hql, query.parameters())
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .page(0, page.fetchSize())
                .list();
    }

    /** Whether more items match than a number. As {@link #list}, and in its order, which an index has. */
    boolean isMoreThan(int number, ActionItemFilter filter, IncidentOrigin origin, LocalDate today, Actor actor) {
        ActionItemQuery query = query(filter, origin, today, actor);
        return !select("item.id", query, filter.order().orderBy(), UUID.class)
                .setFirstResult(number)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private ActionItemQuery query(ActionItemFilter filter, IncidentOrigin origin, LocalDate today, Actor actor) {
        ActionItemQuery query = new ActionItemQuery().visibleTo(actor).matching(filter, today);
        if (filter.incident() != null) {
            query.ofIncident(origin.postmortems(), origin.incident());
        }
        if (filter.text() != null) {
            query.found(search.find(filter.text()));
        }
        return query;
    }

    /**
     * Until the transaction ends, no other one makes follow-ups of this incident wait or join a postmortem: one that is
     * suggested while the postmortem is drafted would otherwise miss it.
     */
    void lockFollowUpsOf(UUID incidentId) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('follow-ups ' || :incident, 0))")
                .setParameter("incident", incidentId.toString())
                .getSingleResult();
    }

    /** The follow-ups that wait for a postmortem of these incidents, or of those that were merged into them; locked. */
    List<ActionItem> lockWaitingFor(Collection<UUID> incidentIds) {
        return find(WAITING, Parameters.with("incidents", incidentIds))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<StatusCount> countByStatus(UUID postmortemId, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select new " + StatusCount.class.getName() + "(item.status, count(item),"
                                + " count(item) filter (where item.dueOrder < :today))"
                                + " from ActionItem item where item.postmortem.id = :postmortem group by item.status",
                        StatusCount.class)
                .setParameter("postmortem", postmortemId)
                .setParameter("today", today)
                .getResultList();
    }

    /** Marks the due date as published, or as one that is not to be; false when it already was. */
    boolean markOverduePublished(UUID itemId, LocalDate dueOn, Instant now) {
        return getEntityManager()
                        .createNativeQuery("insert into overdue_event (action_item_id, due_on, published_at)"
                                + " values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, itemId)
                        .setParameter(2, dueOn)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }
}
