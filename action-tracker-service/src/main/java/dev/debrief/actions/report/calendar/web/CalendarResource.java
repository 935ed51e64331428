package dev.debrief.actions.report.calendar.web;

import dev.debrief.actions.report.calendar.CalendarFeedService;
import dev.debrief.platform.identity.EntityRef;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Read by calendars, which have no token. */
@Path("/api/v1/calendar-feeds")
@Tag(name = "Calendar feeds")
class CalendarResource {

    private static final String CALENDAR = "text/calendar";

    private final CalendarFeedService feeds;

    CalendarResource(CalendarFeedService feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("/{feedId}/{secret}.ics")
    @Produces(CALENDAR)
    @PermitAll
    @Operation(
            operationId = "readCalendarFeed",
            summary = "Read a calendar of due dates",
            description =
                    "Returns an all-day event for each unfinished action item of the team with a due date, earliest"
                            + " first and at most 500. Items of restricted postmortems and incidents are not among them."
                            + " Authenticates by the secret in the URL, not by a token; a revoked calendar is answered 404.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar object (RFC 5545)",
            content =
                    @Content(
                            mediaType = CALENDAR,
                            schema = @Schema(implementation = String.class),
                            example = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nNAME:QA Team\r\n…"))
    public RestResponse<String> read(@BeanParam FeedPath path) {
        return RestResponse.ResponseBuilder.ok(feeds.read(EntityRef.fromString(path.feedId()), path.secret()))
                .header("Content-Type", CALENDAR + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"due-dates.ics\"")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
