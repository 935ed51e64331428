package dev.debrief.contracts.postmortem.value;

import dev.debrief.contracts.Description;
import java.time.Instant;
import java.util.Objects;

/** The recommended period for the review meeting. */
@Description("The recommended period for the review meeting")
public record MeetingWindow(
        @Description("Start; by default 24 hours after resolution")
        Instant from,

        @Description("End; by default 72 hours after resolution")
        Instant to) {

    public MeetingWindow {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
