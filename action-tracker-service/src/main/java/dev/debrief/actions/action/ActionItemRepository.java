package dev.debrief.actions.action;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.search.SearchIndex;
import dev.debrief.platform.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class ActionItemRepository implements PanacheRepositoryBase<ActionItem, UUID> {

    /** The overdue items of the view, written so that the index of unfinished items is used. */
    static final String OVERDUE = "(item.dueOrder < :today and item.status in (PROPOSED, OPEN, IN_PROGRESS, BLOCKED))";

    private static final String WITH_POSTMORTEM = "from ActionItem item join fetch item.postmortem postmortem";

    private final Statements statements;
    private final SearchIndex search;

    ActionItemRepository(Statements statements, SearchIndex search) {
        this.statements = statements;
        this.search = search;
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

    List<ActionItem> list(ActionItemFilter filter, LocalDate today, PageRequest page, Actor actor) {
        ActionItemQuery query = new ActionItemQuery().visibleTo(actor).matching(filter, today);
        if (filter.text() != null) {
            query.found(search.find(filter.text()));
        }
        page.after().ifPresent(position -> query.startAfter(filter.order(), position));
        String hql =
                WITH_POSTMORTEM + query.where() + " order by " + filter.order().orderBy();
        return find(hql, query.parameters())
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .page(0, page.fetchSize())
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
