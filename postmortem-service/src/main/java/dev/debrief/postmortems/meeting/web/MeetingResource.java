package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.problem.ProblemTypes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Meeting", description = "The review meeting: planning, facilitators and record")
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
            summary = "Get the review meeting",
            description = "With warnings, such as missing people or a time outside the window.")
    @APIResponse(responseCode = "200", description = "The meeting")
    public RestResponse<MeetingView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        MeetingDetails details = meetings.get(id, caller.get());
        return ETags.okOrNotModified(MeetingView.of(details), details.meeting().revision(), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/meeting")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @LargeRead
    @ProblemTypes({
        "facilitator-involved",
        "meeting-held",
        "incident-not-resolved",
        "postmortem-closed",
        "postmortem-not-writable"
    })
    @Operation(
            operationId = "planMeeting",
            summary = "Schedule or reschedule the review meeting",
            description = "The facilitator must not have taken part in the response unless an approver gives a reason."
                    + " Everybody who took part is invited unless `invitees` names others. A time outside the window is"
                    + " accepted with a warning. A time in the past, after the incident was resolved, records a meeting"
                    + " that has been held: it is marked `recordedLater` and nobody is invited. A postmortem that is"
                    + " closed or waived takes no meeting.")
    @APIResponse(responseCode = "200", description = "The meeting after the change")
    public RestResponse<MeetingView> plan(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull PlanMeetingRequest request) {
        return answer(meetings.plan(id, ifMatch.precondition(), request.toPlan(), caller.get()));
    }

    @POST
    @Path("/{id}/meeting/cancel")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"meeting-not-scheduled", "meeting-held"})
    @Operation(
            operationId = "cancelMeeting",
            summary = "Cancel the review meeting",
            description = "It can be scheduled again afterwards.")
    @APIResponse(responseCode = "200", description = "The cancelled meeting")
    public RestResponse<MeetingView> cancel(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull CancelMeetingRequest request) {
        return answer(meetings.cancel(id, ifMatch.precondition(), request.reason(), caller.get()));
    }

    @POST
    @Path("/{id}/meeting/hold")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"meeting-not-scheduled", "incident-not-resolved", "postmortem-closed", "postmortem-not-writable"})
    @Operation(
            operationId = "holdMeeting",
            summary = "Record the meeting",
            description =
                    "Records that it was held, who attended, notes and a recording. It was held after the incident was"
                            + " resolved. Send it again to correct the record; the audit log keeps the earlier ones.")
    @APIResponse(responseCode = "200", description = "The meeting with its record")
    public RestResponse<MeetingView> hold(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull HoldMeetingRequest request) {
        return answer(meetings.record(id, ifMatch.precondition(), request.toRecord(), caller.get()));
    }

    private static RestResponse<MeetingView> answer(MeetingDetails details) {
        return ETags.ok(MeetingView.of(details), details.meeting().revision());
    }
}
