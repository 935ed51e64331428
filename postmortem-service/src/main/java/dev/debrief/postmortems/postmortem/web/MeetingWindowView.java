package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import dev.debrief.postmortems.postmortem.window.MeetingWindowState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MeetingWindow",
        description = "The best time for the review meeting, counted from the resolution, or from the draft while the"
                + " incident is unresolved")
public record MeetingWindowView(
        @Schema(description = "When it opens", examples = "2024-11-16T11:35:00Z")
        Instant from,

        @Schema(description = "When it closes", examples = "2024-11-18T11:35:00Z")
        Instant to,

        @Schema(description = "Whether it is ahead, open or over", examples = "CLOSED")
        MeetingWindowState state) {

    public static MeetingWindowView of(MeetingWindow window, Instant now) {
        return new MeetingWindowView(window.from(), window.to(), window.stateAt(now));
    }
}
