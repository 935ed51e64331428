package dev.debrief.actions.action;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Publishes overdue action items when their timer fires. */
@ApplicationScoped
class OverdueTimerHandler implements TimerHandler {

    private final ActionItemService items;

    OverdueTimerHandler(ActionItemService items) {
        this.items = items;
    }

    @Override
    public String kind() {
        return DueDateService.TIMER;
    }

    @Override
    public void fire(DueTimer due) {
        items.publishOverdue(UUID.fromString(due.subjectId()), due.fireAt());
    }
}
