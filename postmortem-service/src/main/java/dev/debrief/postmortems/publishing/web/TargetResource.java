package dev.debrief.postmortems.publishing.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.idempotency.Idempotent;
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
import dev.debrief.postmortems.publishing.PublishingTarget;
import dev.debrief.postmortems.publishing.PublishingTargetService;
import dev.debrief.postmortems.publishing.TargetCheck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/publishing-targets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(
        name = "Publishing targets",
        description = "Tools in which postmortems are published: Google Drive, Notion, Confluence and Git repositories")
class TargetResource {

    private final PublishingTargetService targets;
    private final TargetCheck check;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    TargetResource(
            PublishingTargetService targets, TargetCheck check, CurrentActor actor, Paging paging, MergePatch patches) {
        this.targets = targets;
        this.check = check;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ProblemTypes({"publishing-target-exists", "url-refused"})
    @Operation(
            operationId = "addPublishingTarget",
            summary = "Add a publishing target",
            description = "Nothing is called yet; `…/check` says whether it works.")
    @APIResponseSchema(value = TargetView.class, responseCode = "201", responseDescription = "The target")
    public RestResponse<TargetView> add(@Valid @NotNull AddTargetRequest request) {
        PublishingTarget target = targets.add(request.toTarget(), actor.get());
        return ETags.created(
                URI.create("/api/v1/publishing-targets/" + target.key()), TargetView.of(target), target.revision());
    }

    @GET
    @Operation(
            operationId = "listPublishingTargets",
            summary = "List the publishing targets",
            description = "Lists publishing targets by key, without tokens.")
    @APIResponse(responseCode = "200", description = "A page of targets")
    public Page<TargetView> list(@BeanParam PageQuery query) {
        PageRequest page = paging.request("publishing-targets", "", query);
        return paging.page(page, targets.list(page), TargetView::of, target -> List.of(target.key()));
    }

    @GET
    @Path("/{key}")
    @Operation(
            operationId = "getPublishingTarget",
            summary = "Read a publishing target",
            description = "Returns one target, without token. Does not support If-None-Match: `pausedUntil` and"
                    + " `lastError` change without a new revision.")
    @APIResponse(
            responseCode = "200",
            description = "The target",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Revision, to send as If-Match with the next change",
                            schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<TargetView> get(
            @Parameter(description = "Key of the target", example = "handbook") @PathParam("key") String key) {
        PublishingTarget target = targets.get(key);
        return ETags.ok(TargetView.of(target), target.revision());
    }

    @PATCH
    @Path("/{key}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @ProblemTypes({"url-refused", "publishing-target-has-publications"})
    @Operation(
            operationId = "editPublishingTarget",
            summary = "Change a publishing target",
            description =
                    "Applies a JSON Merge Patch. A target that is not `enabled` is not called. Publications that have"
                            + " FAILED are tried again when the target is enabled, called in another way or receives"
                            + " RESTRICTED postmortems. With another `audience`, all its pages are written anew. An absent `credentials.token` keeps the"
                            + " stored one, unless the server or the user changes: then the token is required.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EditTargetRequest.class),
                            example = """
                                {"name": "Handbook of operations", "automatic": false}
                                """))
    @APIResponse(responseCode = "200", description = "The changed target")
    public RestResponse<TargetView> edit(
            @Parameter(description = "Key of the target", example = "handbook") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @NotNull JsonNode patch) {
        PublishingTarget target = targets.edit(
                key,
                ifMatch.precondition(),
                current -> patches.apply(EditTargetRequest.of(current), patch, EditTargetRequest.class)
                        .toEdit(),
                actor.get());
        return ETags.ok(TargetView.of(target), target.revision());
    }

    @POST
    @Path("/{key}/check")
    @Operation(
            operationId = "checkPublishingTarget",
            summary = "Check a publishing target",
            description = "Calls the target with the stored token, reads the place of the pages, and says what is"
                    + " wrong. Also for a target that is disabled. Nothing is changed.")
    @APIResponse(responseCode = "200", description = "What is wrong")
    public TargetCheckView check(
            @Parameter(description = "Key of the target", example = "handbook") @PathParam("key") String key) {
        return TargetCheckView.of(check.check(key));
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "removePublishingTarget",
            summary = "Remove a publishing target",
            description = "Removes the target with the publications in it. The pages stay as they are.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @Parameter(description = "Key of the target", example = "handbook") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch) {
        targets.remove(key, ifMatch.precondition(), actor.get());
    }
}
