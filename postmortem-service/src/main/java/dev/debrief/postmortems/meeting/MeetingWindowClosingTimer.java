package dev.debrief.postmortems.meeting;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MeetingWindowClosingTimer implements TimerHandler {

    private final MeetingWindowService windows;

    MeetingWindowClosingTimer(MeetingWindowService windows) {
        this.windows = windows;
    }

    @Override
    public String kind() {
        return MeetingWindowService.CLOSING;
    }

    @Override
    public void fire(DueTimer due) {
        windows.remindOfClosing(UUID.fromString(due.subjectId()));
    }
}
