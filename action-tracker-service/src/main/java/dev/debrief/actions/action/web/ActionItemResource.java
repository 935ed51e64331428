package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemFilter;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/action-items")
@Produces(ActionItemResource.JSON)
@Tag(name = "Action items", description = "Tasks that follow from postmortems, tracked until their effect is verified")
class ActionItemResource {

    static final String JSON = "application/json";

    private final ActionItemService items;
    private final DueDateService dueDates;
    private final MergePatch mergePatch;
    private final Paging paging;
    private final CurrentActor caller;

    ActionItemResource(
            ActionItemService items,
            DueDateService dueDates,
            MergePatch mergePatch,
            Paging paging,
            CurrentActor caller) {
        this.items = items;
        this.dueDates = dueDates;
        this.mergePatch = mergePatch;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"postmortem-not-known", "postmortem-closed", "commitment-incomplete", "commitment-blocked"})
    @Operation(
            operationId = "createActionItem",
            summary = "Create an action item",
            description = "The events of a new postmortem arrive within a second; until then the response is 422"
                    + " `postmortem-not-known`. An item that is already agreed or in progress can be created as OPEN or"
                    + " IN_PROGRESS; it needs an owner and a due date then, unless the policy says otherwise. One for a"
                    + " published postmortem is marked `addedLater`; a closed postmortem accepts none.")
    @APIResponseSchema(
            value = ActionItemView.class,
            responseCode = "201",
            responseDescription = "The created action item")
    @APIResponse(
            responseCode = "422",
            description = "The postmortem is unknown, or the Idempotency-Key belongs to another request.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public RestResponse<ActionItemView> create(@Valid @NotNull CreateActionItemRequest request) {
        ActionItem item = items.propose(request.toCommand(), caller.get());
        return ETags.created(URI.create("/api/v1/action-items/" + item.key()), view(item), item.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listActionItems",
            summary = "List action items",
            description =
                    "Returns the action items the caller may see, in pages. Items match all given filters. With `ids`, reads"
                            + " several items at once: up to 200 on one page, without those that do not exist or that the"
                            + " caller may not see. Follow-ups that were noted during an incident are proposed items"
                            + " without a postmortem until it is drafted.")
    @APIResponse(responseCode = "200", description = "A page of action items")
    public Page<ActionItemView> list(@BeanParam ActionItemListParameters parameters, @BeanParam PageQuery page) {
        ActionItemFilter filter = parameters.toFilter(caller.get());
        PageRequest request =
                paging.request("action-items", filter.toString(), parameters.isBatch() ? page.forBatch() : page);
        return paging.page(
                request,
                items.list(filter, request, caller.get()),
                this::view,
                item -> filter.order().position(item));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActionItem",
            summary = "Get an action item",
            description = "Does not support If-None-Match: `overdue`, the postmortem and the incident change without a"
                    + " new revision.")
    @APIResponse(
            responseCode = "200",
            description = "The action item",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Revision, to send as If-Match with the next change",
                            schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<ActionItemView> get(@PathParam("id") EntityRef id) {
        return tagged(items.get(id, caller.get()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, JSON})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"action-item-finished", "commitment-incomplete"})
    @Operation(
            operationId = "editActionItem",
            summary = "Update an action item",
            description =
                    "Accepts a JSON Merge Patch (RFC 7396). Owner and due date of a finished item cannot be changed."
                            + " Once the team has committed to an item, a new due date needs a `dueDateReason`."
                            + " An item with a new due date can become overdue again. A patch without changes keeps the"
                            + " revision.")
    @APIResponse(responseCode = "200", description = "The updated action item")
    public RestResponse<ActionItemView> edit(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EditActionItemRequest.class),
                                            example = EditActionItemRequest.EXAMPLE))
                    @NotNull JsonNode patch) {
        JsonNode changes = EditActionItemRequest.withOwnerReplaced(patch);
        return tagged(items.edit(
                id,
                ifMatch.precondition(),
                current -> mergePatch
                        .apply(EditActionItemRequest.of(current), changes, EditActionItemRequest.class)
                        .toEdit(),
                caller.get()));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"transition-not-allowed", "commitment-incomplete", "commitment-blocked", "verified-by-doer"})
    @Operation(
            operationId = "transitionActionItem",
            summary = "Perform a transition",
            description =
                    "PROPOSED —COMMIT→ OPEN —START→ IN_PROGRESS —COMPLETE→ DONE —VERIFY→ VERIFIED or —FIND_INEFFECTIVE→"
                            + " INEFFECTIVE. BLOCK pauses the work, START resumes it, DROP ends it without being done."
                            + " UNDO_COMPLETE takes back COMPLETE; RECUR opens a verified or ineffective item after a later"
                            + " incident, and nothing else does. It sets a new due date by the policy, unless the date is"
                            + " still ahead. COMMIT needs an owner and a due date; the policy can ask for more, or set the"
                            + " date. VERIFY, FIND_INEFFECTIVE and RECUR require the role approver; the first two also"
                            + " evidence, and somebody other than whoever performed COMPLETE, or than the owner if a system"
                            + " performed it. The policy can relax this. `at` says when it happened, if that was before now."
                            + " A transition that the status does not allow returns 409 `transition-not-allowed` with the"
                            + " `allowedTransitions`.")
    @APIResponse(responseCode = "200", description = "The action item after the transition")
    public RestResponse<ActionItemView> transition(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull TransitionActionItemRequest request) {
        return tagged(items.transition(id, ifMatch.precondition(), request.toCommand(), caller.get()));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listActionItemHistory",
            summary = "List the history of an action item",
            description = "Returns every change with the state before and after, newest first.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Page<AuditEntry> history(@PathParam("id") EntityRef id, @BeanParam PageQuery page) {
        PageRequest request = paging.request("action-item-history", id.toString(), page);
        return paging.page(request, items.history(id, request, caller.get()), entry -> entry, AuditEntry::position);
    }

    private RestResponse<ActionItemView> tagged(ActionItem item) {
        return ETags.ok(view(item), item.revision());
    }

    private ActionItemView view(ActionItem item) {
        return ActionItemView.of(item, dueDates);
    }
}
