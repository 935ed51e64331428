package dev.debrief.actions.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DueDateRepository implements PanacheRepositoryBase<DueDate, DueDate.Key> {

    Optional<DueDate> findWatched(UUID actionItemId) {
        return find("key.actionItemId = ?1 and watchedSince is not null", actionItemId)
                .firstResultOptional();
    }

    Optional<DueDate> findOf(UUID actionItemId, LocalDate dueOn) {
        return findByIdOptional(new DueDate.Key(actionItemId, dueOn));
    }

    /** The items with a watched due date in the order of their ids. @param after the id before the first */
    List<UUID> itemsAfter(UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select dueDate.key.actionItemId from DueDate dueDate where dueDate.watchedSince is not null"
                                + " and dueDate.key.actionItemId > :after order by dueDate.key.actionItemId",
                        UUID.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Watches a due date of an item, which it may have had before. Another one must be released first. */
    DueDate watch(UUID actionItemId, LocalDate dueOn, Instant now) {
        DueDate dueDate = findOf(actionItemId, dueOn).orElseGet(() -> new DueDate(actionItemId, dueOn));
        dueDate.watch(now);
        persist(dueDate);
        return dueDate;
    }

    /** Written at once: the next due date of the item is inserted before others are updated. */
    void release(DueDate dueDate) {
        dueDate.release();
        flush();
    }
}
