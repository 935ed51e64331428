package dev.debrief.actions.tracker.web;

import dev.debrief.actions.tracker.link.TrackerLinkService;
import dev.debrief.actions.tracker.link.TrackerLinkService.LinkedIssue;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/action-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracker links", description = "The issues of action items in trackers")
class TrackerLinkResource {

    private final TrackerLinkService links;
    private final CurrentActor caller;

    TrackerLinkResource(TrackerLinkService links, CurrentActor caller) {
        this.links = links;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/tracker-link")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({
        "tracker-not-known",
        "tracker-disabled",
        "tracker-refuses-restricted",
        "tracker-link-exists",
        "issue-already-linked",
        "action-item-waits-for-postmortem"
    })
    @Operation(
            operationId = "linkTracker",
            summary = "Create the issue of an action item, or link an existing one",
            description = "Happens in the background: `state` becomes LINKED. From then on, title, status, due date and"
                    + " labels follow each other as the settings of the tracker say. While the tracker is unavailable,"
                    + " nothing is lost. An action item has one link.")
    @APIResponseSchema(value = TrackerLinkView.class, responseCode = "201", responseDescription = "The link")
    @APIResponse(
            responseCode = "422",
            description = "The tracker is unknown, or the Idempotency-Key belongs to another request.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public RestResponse<TrackerLinkView> link(
            @PathParam("id") EntityRef id, @Valid @NotNull CreateTrackerLinkRequest request) {
        LinkedIssue linked = links.link(id, request.tracker().strip(), request.issue(), caller.get());
        return ETags.created(
                URI.create("/api/v1/action-items/" + id + "/tracker-link"),
                TrackerLinkView.of(linked),
                linked.link().revision());
    }

    @GET
    @Path("/{id}/tracker-link")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getTrackerLink",
            summary = "Get the link of an action item to its issue",
            description = "Says where the issue is, whether the link works, and what could not be done.")
    @APIResponse(responseCode = "200", description = "The link")
    public RestResponse<TrackerLinkView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        LinkedIssue linked = links.get(id, caller.get());
        return ETags.okOrNotModified(TrackerLinkView.of(linked), linked.link().revision(), ifNoneMatch);
    }

    @DELETE
    @Path("/{id}/tracker-link")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "unlinkTracker",
            summary = "Remove the link of an action item to its issue",
            description = "The issue stays as it is. Linking the action item to the same tracker again finds it by its"
                    + " label. The ETag changes with each synchronization; `If-Match: *` removes the link at any time.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void unlink(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        links.unlink(id, ifMatch.precondition(), caller.get());
    }
}
