package dev.debrief.postmortems.actionitem;

import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Updates the local copies of action items; read by other features. */
@ApplicationScoped
public class ActionItemProjectionService {

    private final ActionItemProjectionRepository items;
    private final OrganisationClock time;

    ActionItemProjectionService(ActionItemProjectionRepository items, OrganisationClock time) {
        this.items = items;
        this.time = time;
    }

    /** Idempotent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(ActionItemUpdate update) {
        items.upsert(new ActionItemProjection(update, items.findById(update.actionItemId())));
    }

    /** In the order of their numbers. */
    public List<ActionItem> findByPostmortem(UUID postmortemId) {
        LocalDate today = time.today();
        return items.findByPostmortem(postmortemId).stream()
                .map(item -> item.toActionItem(today))
                .toList();
    }

    /** The items of several postmortems, by postmortem; those without items are absent. */
    public Map<UUID, List<ActionItem>> findByPostmortems(Collection<UUID> postmortemIds) {
        LocalDate today = time.today();
        return items.findByPostmortems(postmortemIds).stream()
                .collect(Collectors.groupingBy(
                        ActionItemProjection::postmortemId,
                        Collectors.mapping(item -> item.toActionItem(today), Collectors.toList())));
    }
}
