package dev.debrief.actions.report.calendar;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class CalendarFeedRepository implements PanacheRepositoryBase<CalendarFeed, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Only what everybody may see: calendars do not say who reads them. */
    static final String DUE = "from ActionItem item left join fetch item.postmortem postmortem"
            + " left join fetch item.incident incident where item.owner.handle = :team and item.dueOn is not null"
            + " and item.status in (PROPOSED, OPEN, IN_PROGRESS, BLOCKED)"
            + " and (postmortem.visibility = :open or incident.visibility = :open) order by item.dueOrder, item.id";

    Optional<CalendarFeed> findForUpdate(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** In the order of their creation: those of the teams of the actor, or all for an admin. */
    List<CalendarFeed> page(Actor actor, PageRequest page) {
        UUID after =
                page.after().map(position -> UUID.fromString(position.get(0))).orElse(BEFORE_ALL);
        return (actor.isAdmin()
                        ? find("id > ?1 order by id", after)
                        : find("team in ?1 and id > ?2 order by id", actor.handles(), after))
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** The unfinished items of a team with a due date that everybody may see, earliest first. */
    List<ActionItem> due(String team, int limit) {
        return getEntityManager()
                .createQuery(DUE, ActionItem.class)
                .setParameter("team", team)
                .setParameter("open", Visibility.OPEN)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setMaxResults(limit)
                .getResultList();
    }
}
