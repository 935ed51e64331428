package dev.debrief.actions.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SnoozeRepository implements PanacheRepositoryBase<ActionItemSnooze, UUID> {

    /** The last snooze of a due date, unless somebody ended it. Its day may have passed. */
    Optional<ActionItemSnooze> findLast(UUID actionItemId, LocalDate dueOn) {
        return find(
                        "actionItemId = ?1 and dueOn = ?2 and endedAt is null order by snoozedAt desc, id desc",
                        actionItemId,
                        dueOn)
                .firstResultOptional();
    }

    long countOf(UUID actionItemId) {
        return count("actionItemId", actionItemId);
    }
}
