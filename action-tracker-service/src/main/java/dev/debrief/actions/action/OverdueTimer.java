package dev.debrief.actions.action;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The due day of an action item has passed. */
@ApplicationScoped
class OverdueTimer implements TimerHandler {

    private final ActionItemService items;

    OverdueTimer(ActionItemService items) {
        this.items = items;
    }

    @Override
    public String kind() {
        return DueDates.TIMER;
    }

    @Override
    public void fire(DueTimer due) {
        items.announceOverdue(UUID.fromString(due.subjectId()), due.fireAt());
    }
}
