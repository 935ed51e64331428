package dev.debrief.postmortems.actionitem;

import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps the copies of action items and lets other features read them. */
@ApplicationScoped
public class ActionItemProjectionService {

    private final ActionItemProjectionRepository items;
    private final OrganisationClock time;

    ActionItemProjectionService(ActionItemProjectionRepository items, OrganisationClock time) {
        this.items = items;
        this.time = time;
    }

    /** Takes over what an event says; saying it twice changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hear(ActionItemUpdate update) {
        items.upsert(new ActionItemProjection(update));
    }

    /** In the order in which they were proposed. */
    public List<ActionItem> findByPostmortem(UUID postmortemId) {
        LocalDate today = time.today();
        return items.findByPostmortem(postmortemId).stream()
                .map(item -> item.toActionItem(today))
                .toList();
    }
}
