package dev.debrief.postmortems.meeting;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting window as callers see it. */
@Schema(
        name = "MeetingWindow",
        description =
                "When the review meeting is best held, counted from the resolution; from the draft while the incident"
                        + " is not resolved")
public record MeetingWindowView(
        @Schema(description = "Opens", examples = "2024-11-16T11:35:00Z")
        Instant from,

        @Schema(description = "Closes", examples = "2024-11-18T11:35:00Z")
        Instant to,

        @Schema(description = "Where it stands now", examples = "CLOSED")
        MeetingWindow.State state) {

    public static MeetingWindowView of(MeetingWindow window, Instant now) {
        return new MeetingWindowView(window.from(), window.to(), window.at(now));
    }
}
