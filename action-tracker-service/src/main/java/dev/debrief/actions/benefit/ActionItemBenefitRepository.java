package dev.debrief.actions.benefit;

import dev.debrief.actions.action.ActionItem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ActionItemBenefitRepository implements PanacheRepositoryBase<ActionItemBenefit, UUID> {

    /** Those of a postmortem's items. */
    List<ActionItemBenefit> ofPostmortem(UUID postmortemId) {
        return list("actionItemId in (select item.id from ActionItem item where item.postmortem.id = ?1)", postmortemId);
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
}
