package dev.debrief.actions.tracker.link;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemDomainEvent;
import dev.debrief.actions.action.ActionItemListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sends the changes of action items to their trackers. */
@ApplicationScoped
class LinkedItemListener implements ActionItemListener {

    private final LinkChangesService links;

    LinkedItemListener(LinkChangesService links) {
        this.links = links;
    }

    @Override
    public void changed(ActionItem item, List<ActionItemDomainEvent> events) {
        links.itemChanged(item.id());
    }
}
