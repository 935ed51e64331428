package dev.debrief.actions.report.calendar.web;

import dev.debrief.actions.report.calendar.IssuedFeed;
import dev.debrief.platform.secret.web.SecretText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IssuedCalendarFeed", description = "A calendar of due dates with its URL")
record IssuedCalendarFeedView(
        @Schema(description = "The calendar feed", required = true)
        CalendarFeedView feed,

        @Schema(
                description = "Path of the calendar at this API, to subscribe to; shown only once. Whoever knows it can"
                        + " read the due dates. The response to a repeated request contains `shown once` instead",
                implementation = String.class,
                examples =
                        "/api/v1/calendar-feeds/01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d/h5E2kQ7d3nXn5m0bWq8e1Zr9Yc4uT6vLs2pKj0fGaHo.ics",
                required = true)
        SecretText url) {

    static IssuedCalendarFeedView of(IssuedFeed issued) {
        return new IssuedCalendarFeedView(
                CalendarFeedView.of(issued.feed()),
                new SecretText("/api/v1/calendar-feeds/" + issued.feed().id() + "/" + issued.secret() + ".ics"));
    }
}
