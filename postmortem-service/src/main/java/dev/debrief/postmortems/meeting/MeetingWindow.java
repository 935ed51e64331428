package dev.debrief.postmortems.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time in which the review meeting is best held: late enough to be rested, early enough to remember. */
@Embeddable
public record MeetingWindow(
        @Column(name = "window_from") Instant from,
        @Column(name = "window_to") Instant to) {

    /** Where a window stands in time. */
    @Schema(name = "MeetingWindowState", description = "Where a meeting window stands in time")
    public enum State {
        UPCOMING,
        OPEN,
        CLOSED
    }

    public State at(Instant now) {
        if (now.isBefore(from)) {
            return State.UPCOMING;
        }
        return now.isAfter(to) ? State.CLOSED : State.OPEN;
    }
}
