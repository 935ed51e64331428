package dev.debrief.postmortems.actionitem;

import dev.debrief.platform.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps the copies of action items and lets other features read them. */
@ApplicationScoped
public class KnownActionItemService {

    private final KnownActionItemRepository items;
    private final OrganisationTime time;

    KnownActionItemService(KnownActionItemRepository items, OrganisationTime time) {
        this.items = items;
        this.time = time;
    }

    /** Takes over what a fact says; saying it twice changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hear(ActionItemNews news) {
        items.put(new KnownActionItem(news));
    }

    /** In the order in which they were proposed. */
    public List<ActionItem> ofPostmortem(UUID postmortemId) {
        LocalDate today = time.today();
        return items.ofPostmortem(postmortemId).stream()
                .map(item -> item.asOf(today))
                .toList();
    }
}
