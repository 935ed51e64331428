package dev.debrief.actions.action;

import java.util.List;

/**
 * Called when an action item has changed, in the transaction of the change. Every bean of this type is called, in no
 * particular order.
 */
public interface ActionItemListener {

    /**
     * Called with the same events that are published: a follow-up that waits for the postmortem of its incident has
     * none, and those of its creation follow when it joins the postmortem. It neither changes the item nor throws a
     * problem: any exception undoes the change.
     *
     * @param item as it is after the events
     * @param events at least one, in their order
     */
    void changed(ActionItem item, List<ActionItemDomainEvent> events);
}
