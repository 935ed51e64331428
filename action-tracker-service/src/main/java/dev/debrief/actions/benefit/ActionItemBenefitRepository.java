package dev.debrief.actions.benefit;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ActionItemBenefitRepository implements PanacheRepositoryBase<ActionItemBenefit, UUID> {

    /** Those of a postmortem's items. */
    List<ActionItemBenefit> ofPostmortem(UUID postmortemId) {
        return list(
                "actionItemId in (select item.id from ActionItem item where item.postmortem.id = ?1)", postmortemId);
    }

    /** The items with a benefit of a postmortem, by number. */
    List<ActionItem> itemsOfPostmortem(UUID postmortemId) {
        return getEntityManager()
                .createQuery(
                        "from ActionItem item where item.postmortem.id = :postmortem and item.id in"
                                + " (select benefit.actionItemId from ActionItemBenefit benefit) order by item.number",
                        ActionItem.class)
                .setParameter("postmortem", postmortemId)
                .getResultList();
    }

    /** When the items of a postmortem were last done, by item; those that never were are missing. */
    Map<UUID, Instant> doneAt(UUID postmortemId) {
        return getEntityManager()
                .createQuery(
                        "select state.actionItemId, max(state.effectiveAt) from ActionItemState state"
                                + " join ActionItem item on item.id = state.actionItemId"
                                + " where item.postmortem.id = :postmortem and state.status = :done"
                                + " group by state.actionItemId",
                        Object[].class)
                .setParameter("postmortem", postmortemId)
                .setParameter("done", ActionItemStatus.DONE)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }
}
