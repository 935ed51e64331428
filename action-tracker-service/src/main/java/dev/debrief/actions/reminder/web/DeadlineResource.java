package dev.debrief.actions.reminder.web;

import dev.debrief.actions.reminder.Deadline;
import dev.debrief.actions.reminder.DeadlineService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/action-items")
@Produces(DeadlineResource.JSON)
@Tag(name = "Deadlines", description = "Reminders, snoozes, escalation and when a verification is due")
class DeadlineResource {

    static final String JSON = "application/json";

    private final DeadlineService deadlines;
    private final CurrentActor caller;

    DeadlineResource(DeadlineService deadlines, CurrentActor caller) {
        this.deadlines = deadlines;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/deadline")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActionItemDeadline",
            summary = "Get the deadline of an action item",
            description =
                    "The due date with the reminders before it and the escalation after it, and when the verification"
                            + " of a completed item is due. Owners of items that the team has committed to are reminded at nine o'clock in the"
                            + " organisation's time zone, on the days before the due date that `/policies/escalation` names. Changes"
                            + " need the ETag of the action item.")
    @APIResponse(responseCode = "200", description = "The deadline")
    public DeadlineView get(@PathParam("id") EntityRef id) {
        return DeadlineView.of(deadlines.get(id, caller.get()));
    }

    @POST
    @Path("/{id}/snooze")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("not-reminded")
    @Operation(
            operationId = "snoozeActionItem",
            summary = "Hold back reminders",
            description =
                    "The owner is not reminded until that day. What was held back is then one reminder. Escalation"
                            + " and the due date stay as they are, and so does the revision; a new due date ends the snooze."
                            + " Another snooze replaces this one. Each is counted in `snoozes`.")
    @APIResponse(responseCode = "200", description = "The deadline after the change")
    public RestResponse<DeadlineView> snooze(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull SnoozeRequest request) {
        return tagged(deadlines.snooze(
                id, ifMatch.precondition(), request.until(), request.reason().strip(), caller.get()));
    }

    @DELETE
    @Path("/{id}/snooze")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "endActionItemSnooze",
            summary = "Resume reminders",
            description = "Ends the snooze, if there is one. A reminder that was held back is sent at once.")
    @APIResponse(responseCode = "204", description = "Reminders are not held back")
    public void endSnooze(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        deadlines.endSnooze(id, ifMatch.precondition(), caller.get());
    }

    private static RestResponse<DeadlineView> tagged(Deadline deadline) {
        return ETags.ok(DeadlineView.of(deadline), deadline.item().revision());
    }
}
