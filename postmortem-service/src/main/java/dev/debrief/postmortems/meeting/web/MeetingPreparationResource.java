package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.meeting.MeetingService;
import dev.debrief.postmortems.meeting.MeetingWindowService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Tag(name = "Meeting", description = "The review meeting: planning, facilitators and record")
class MeetingPreparationResource {

    private static final String CALENDAR = "text/calendar";

    private final MeetingWindowService windows;
    private final MeetingService meetings;
    private final CurrentActor caller;

    MeetingPreparationResource(MeetingWindowService windows, MeetingService meetings, CurrentActor caller) {
        this.windows = windows;
        this.meetings = meetings;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/meeting/proposals")
    @Produces("application/json")
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "proposeMeeting",
            summary = "Propose times and facilitators for the meeting",
            description =
                    "Working hours that are left in the meeting window, the rotation of facilitators with their part in the"
                            + " response, and everybody who should attend.")
    @APIResponse(responseCode = "200", description = "The proposals")
    public MeetingOptionsView proposals(
            @PathParam("id") EntityRef id,
            @Parameter(
                            description = "The length of the meeting in minutes",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "10",
                                            maximum = "480",
                                            defaultValue = "60"))
                    @QueryParam("minutes")
                    @DefaultValue("60")
                    @Min(10) @Max(480) int minutes) {
        return MeetingOptionsView.of(windows.options(id, Duration.ofMinutes(minutes), caller.get()));
    }

    @GET
    @Path("/{id}/meeting/invitation")
    @Produces(CALENDAR)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMeetingInvitation",
            summary = "Get the invitation as iCalendar",
            description =
                    "iCalendar (RFC 5545): a request, or a cancellation once the meeting is cancelled. The UID stays the"
                            + " same and SEQUENCE rises with every change.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar object",
            content =
                    @Content(
                            mediaType = CALENDAR,
                            schema = @Schema(implementation = String.class),
                            example = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n…"))
    public RestResponse<String> invitation(@PathParam("id") EntityRef id) {
        return RestResponse.ResponseBuilder.ok(meetings.invitation(id, caller.get()))
                .header("Content-Type", CALENDAR + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"invite.ics\"")
                .build();
    }
}
