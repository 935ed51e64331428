package dev.debrief.postmortems.meeting;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MeetingWindowMissedTimer implements TimerHandler {

    private final MeetingWindowService windows;

    MeetingWindowMissedTimer(MeetingWindowService windows) {
        this.windows = windows;
    }

    @Override
    public String kind() {
        return MeetingWindowService.MISSED;
    }

    @Override
    public void fire(DueTimer due) {
        windows.reportMissed(UUID.fromString(due.subjectId()));
    }
}
