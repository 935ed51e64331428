package dev.debrief.actions.action;

import java.util.List;

/**
 * Called when an action item has changed, in the transaction of the change. Every bean of this type is called, in no
 * particular order.
 */
public interface ActionItemListener {

    /**
     * Called with the events of a change, also while a follow-up waits for the postmortem of its incident, when they
     * are not published. When it joins the postmortem, those of its creation follow again. Notices and comments, which
     * change nothing of the item, are not passed on alone. It neither changes the item nor throws a problem: any
     * exception undoes the change.
     *
     * @param item as it is after the events
     * @param events in their order; at least one changes the item
     */
    void changed(ActionItem item, List<ActionItemDomainEvent> events);
}
