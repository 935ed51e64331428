package dev.debrief.actions.report.calendar.web;

import dev.debrief.actions.report.calendar.CalendarFeed;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CalendarFeed", description = "A calendar of the due dates of a team; its URL cannot be read again")
record CalendarFeedView(
        @Schema(
                description = "Id of the calendar feed",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID id,

        @Schema(description = "Handle of the team", examples = "team:qa", required = true)
        String team,

        @Schema(description = "Name that calendars show", examples = "Due dates of the QA Team", required = true)
        String name,

        @Schema(description = "Handle of who issued it", examples = "user:dana", required = true)
        String createdBy,

        @Schema(description = "Time of creation", examples = "2024-11-18T09:30:00Z", required = true)
        Instant createdAt) {

    static CalendarFeedView of(CalendarFeed feed) {
        return new CalendarFeedView(
                feed.id(), feed.team(), feed.name(), feed.creator().handle(), feed.createdAt());
    }
}
