package dev.debrief.actions.recurrence.web;

import dev.debrief.actions.recurrence.LinkedIncident;
import dev.debrief.actions.recurrence.RecurrenceService;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/action-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recurrences", description = "Later incidents in which what action items were for happened again")
class RecurrenceResource {

    private final RecurrenceService recurrences;
    private final Paging paging;
    private final CurrentActor caller;

    RecurrenceResource(RecurrenceService recurrences, Paging paging, CurrentActor caller) {
        this.recurrences = recurrences;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/recurrences")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listRecurrences",
            summary = "List the recurrences of an action item",
            description =
                    "Newest first, with those that are only suggested or were dismissed. Recurrences in incidents that"
                            + " the caller may not see are left out. They are found within seconds of the events of the incident"
                            + " and its postmortem.")
    @APIResponse(responseCode = "200", description = "A page of recurrences")
    public Page<RecurrenceView> list(@PathParam("id") EntityRef id, @BeanParam PageQuery page) {
        PageRequest request = paging.request("recurrences", id.toString(), page);
        return paging.page(
                request,
                recurrences.list(id, request, caller.get()),
                RecurrenceView::of,
                linked -> List.of(linked.recurrence().id().toString()));
    }

    @GET
    @Path("/{id}/recurrences/{recurrenceId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getRecurrence",
            summary = "Get a recurrence",
            description = "With title and key of the incident. The title can change without a new revision.")
    @APIResponse(responseCode = "200", description = "The recurrence")
    public RestResponse<RecurrenceView> get(@BeanParam RecurrencePath path, @BeanParam IfNoneMatch ifNoneMatch) {
        LinkedIncident linked = recurrences.get(path.item(), path.id(), caller.get());
        return ETags.okOrNotModified(
                RecurrenceView.of(linked), linked.recurrence().revision(), ifNoneMatch);
    }

    @POST
    @Path("/{id}/recurrences")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @ProblemTypes({"incident-not-known", "recurrence-exists"})
    @Operation(
            operationId = "linkRecurrence",
            summary = "Link a later incident in which it happened again",
            description =
                    "Needs no common service or factor. A suggestion of the incident is confirmed. Published as ActionItemRecurred; an item that is VERIFIED or"
                            + " INEFFECTIVE is reopened, one in another status is only linked. If not everybody who sees the item"
                            + " may see the incident, it is only linked, so that the incident is not disclosed; the transition"
                            + " RECUR reopens the item and names the incident.")
    @APIResponseSchema(value = RecurrenceView.class, responseCode = "201", responseDescription = "The recurrence")
    @APIResponse(
            responseCode = "422",
            description = "The incident is unknown, or the Idempotency-Key belongs to another request.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public RestResponse<RecurrenceView> link(
            @PathParam("id") EntityRef id, @Valid @NotNull LinkRecurrenceRequest request) {
        LinkedIncident linked =
                recurrences.link(id, request.incidentRef(), request.reason().strip(), caller.get());
        return ETags.created(
                URI.create("/api/v1/action-items/" + id + "/recurrences/"
                        + linked.recurrence().id()),
                RecurrenceView.of(linked),
                linked.recurrence().revision());
    }

    @POST
    @Path("/{id}/recurrences/{recurrenceId}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "confirmRecurrence",
            summary = "Confirm a recurrence",
            description =
                    "Also one that was dismissed. Has the same effect as linking the incident; without effect if the"
                            + " recurrence is confirmed already.")
    @APIResponse(responseCode = "200", description = "The confirmed recurrence")
    public RestResponse<RecurrenceView> confirm(
            @BeanParam RecurrencePath path,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull DecideRecurrenceRequest request) {
        return tagged(recurrences.confirm(
                path.item(), path.id(), ifMatch.precondition(), request.reason().strip(), caller.get()));
    }

    @POST
    @Path("/{id}/recurrences/{recurrenceId}/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "dismissRecurrence",
            summary = "Dismiss a recurrence",
            description =
                    "The incident is not suggested or linked again, whatever its postmortem says. An action item that"
                            + " was reopened stays open; complete and verify it again.")
    @APIResponse(responseCode = "200", description = "The dismissed recurrence")
    public RestResponse<RecurrenceView> dismiss(
            @BeanParam RecurrencePath path,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull DecideRecurrenceRequest request) {
        return tagged(recurrences.dismiss(
                path.item(), path.id(), ifMatch.precondition(), request.reason().strip(), caller.get()));
    }

    private static RestResponse<RecurrenceView> tagged(LinkedIncident linked) {
        return ETags.ok(RecurrenceView.of(linked), linked.recurrence().revision());
    }
}
