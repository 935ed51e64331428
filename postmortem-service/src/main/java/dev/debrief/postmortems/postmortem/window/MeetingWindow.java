package dev.debrief.postmortems.postmortem.window;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The best time for the review meeting: late enough to be rested, early enough to remember. */
@Embeddable
public record MeetingWindow(
        @Column(name = "window_from") Instant from,
        @Column(name = "window_to") Instant to) {

    public MeetingWindowState stateAt(Instant now) {
        if (now.isBefore(from)) {
            return MeetingWindowState.UPCOMING;
        }
        return now.isAfter(to) ? MeetingWindowState.CLOSED : MeetingWindowState.OPEN;
    }
}
