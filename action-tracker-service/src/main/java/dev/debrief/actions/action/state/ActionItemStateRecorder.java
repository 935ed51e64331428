package dev.debrief.actions.action.state;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemDomainEvent;
import dev.debrief.actions.action.ActionItemListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Records the state of an action item with every change of its status, due date or owner. */
@ApplicationScoped
class ActionItemStateRecorder implements ActionItemListener {

    private final ActionItemStateRepository states;
    private final Clock clock;

    ActionItemStateRecorder(ActionItemStateRepository states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    @Override
    public void changed(ActionItem item, List<ActionItemDomainEvent> events) {
        states.record(item.id(), clock.instant());
    }
}
