package dev.debrief.contracts.postmortem.value;

import dev.debrief.contracts.Description;
import java.time.Instant;
import java.util.Objects;

/** The time in which the review meeting is best held. */
@Description("The time in which the review meeting is best held")
public record MeetingWindow(
        @Description("24 hours after resolution by default") Instant from,
        @Description("72 hours after resolution by default") Instant to) {

    public MeetingWindow {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
