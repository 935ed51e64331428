package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.meeting.MeetingDetails;
import dev.debrief.postmortems.meeting.MeetingService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Meeting", description = "The review meeting: when it fits, who leads it, what came of it")
class MeetingResource {

    private static final String JSON = "application/json";

    private final MeetingService meetings;
    private final CurrentActor caller;

    MeetingResource(MeetingService meetings, CurrentActor caller) {
        this.meetings = meetings;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/meeting")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMeeting",
            summary = "Read the review meeting",
            description = "With what is worth a second look: people who are missing, a time outside the window.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = MeetingView.class)))
    public RestResponse<MeetingView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        MeetingDetails planned = meetings.get(id, caller.get());
        return ETags.okOrNotModified(MeetingView.of(planned), planned.meeting().revision(), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/meeting")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "planMeeting",
            summary = "Set or move the review meeting",
            description = "The facilitator must have had no part in the response, unless an approver says why. Who is"
                    + " asked to come is everybody who took part, unless they are named. Times outside of the window are"
                    + " taken, with a warning.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting as it is planned now",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = MeetingView.class)))
    public RestResponse<MeetingView> plan(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = PlanMeetingRequest.class),
                                            example = PlanMeetingRequest.EXAMPLE))
                    @Valid @NotNull PlanMeetingRequest request) {
        return answer(meetings.plan(id, ifMatch.precondition(), request.toPlan(), caller.get()));
    }

    @POST
    @Path("/{id}/meeting/cancel")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "cancelMeeting",
            summary = "Cancel the review meeting",
            description = "It can be set again afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "The cancelled meeting",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = MeetingView.class)))
    public RestResponse<MeetingView> cancel(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = CancelMeetingRequest.class),
                                            example = CancelMeetingRequest.EXAMPLE))
                    @Valid @NotNull CancelMeetingRequest request) {
        return answer(meetings.cancel(id, ifMatch.precondition(), request.reason(), caller.get()));
    }

    @POST
    @Path("/{id}/meeting/hold")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "holdMeeting",
            summary = "Say what came of the meeting",
            description = "That it was held, who came, notes and a recording. Sent again, it corrects them.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting with its record",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = MeetingView.class)))
    public RestResponse<MeetingView> hold(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = HoldMeetingRequest.class),
                                            example = HoldMeetingRequest.EXAMPLE))
                    @Valid @NotNull HoldMeetingRequest request) {
        return answer(meetings.record(id, ifMatch.precondition(), request.toRecord(), caller.get()));
    }

    private static RestResponse<MeetingView> answer(MeetingDetails planned) {
        return ETags.ok(MeetingView.of(planned), planned.meeting().revision());
    }
}
