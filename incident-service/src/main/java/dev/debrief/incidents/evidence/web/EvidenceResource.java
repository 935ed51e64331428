package dev.debrief.incidents.evidence.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.evidence.Evidence;
import dev.debrief.incidents.evidence.EvidenceKind;
import dev.debrief.incidents.evidence.EvidenceService;
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
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "Links and files that document an incident")
class EvidenceResource {

    private final EvidenceService evidence;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    EvidenceResource(EvidenceService evidence, CurrentActor actor, Paging paging, MergePatch patches) {
        this.evidence = evidence;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/evidence")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Idempotent
    @ProblemTypes({"too-much-evidence", "incident-merged"})
    @Operation(
            operationId = "attachEvidence",
            summary = "Attach evidence",
            description = "Attaches a link, or declares a file. Then upload its bytes with PUT to `…/content`.")
    @APIResponse(
            responseCode = "201",
            description = "The evidence was attached",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public RestResponse<EvidenceView> attach(
            @PathParam("id") EntityRef id, @Valid @NotNull AttachEvidenceRequest request) {
        Evidence piece = evidence.attach(id, request.toDescription(), request.toFile(), actor.get());
        return ETags.created(
                URI.create("/api/v1/incidents/" + piece.shownIn() + "/evidence/" + piece.id()),
                EvidenceView.of(piece),
                piece.revision());
    }

    @GET
    @Path("/{id}/evidence")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listEvidence",
            summary = "List the evidence",
            description = "Lists the evidence of an incident in the order it was attached.")
    @APIResponse(responseCode = "200", description = "A page of evidence")
    public Page<EvidenceView> list(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Only this kind", example = "SCREENSHOT") @QueryParam("kind") @Nullable EvidenceKind kind,
            @BeanParam PageQuery query) {
        PageRequest page = paging.request("evidence", id + "/" + kind, query);
        return paging.page(
                page,
                evidence.list(id, kind, page, actor.get()),
                EvidenceView::of,
                piece -> List.of(piece.id().toString()));
    }

    @GET
    @Path("/{id}/evidence/{evidenceId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getEvidence",
            summary = "Read evidence",
            description = "Returns the evidence without its content. Download that from `…/content`.")
    @APIResponse(responseCode = "200", description = "The evidence")
    public RestResponse<EvidenceView> get(@BeanParam EvidencePath path, @BeanParam IfNoneMatch ifNoneMatch) {
        Evidence piece = evidence.get(path.incident(), path.evidence(), actor.get());
        return ETags.okOrNotModified(EvidenceView.of(piece), piece.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/evidence/{evidenceId}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"evidence-stays-what-it-is", "incident-merged"})
    @Operation(
            operationId = "editEvidence",
            summary = "Correct evidence",
            description =
                    "Applies a JSON Merge Patch: members replace, null removes, absent members stay. The content of a file"
                            + " never changes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EvidenceRequest.class),
                            example = """
                                    {"description": "The rate rises with the release and falls with the hotfix."}
                                    """))
    @APIResponse(responseCode = "200", description = "The corrected evidence")
    public RestResponse<EvidenceView> edit(
            @BeanParam EvidencePath path, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        Evidence piece = evidence.edit(
                path.incident(),
                path.evidence(),
                ifMatch.precondition(),
                current -> patches.apply(EvidenceRequest.of(current), patch, EvidenceRequest.class)
                        .toDescription(),
                actor.get());
        return ETags.ok(EvidenceView.of(piece), piece.revision());
    }

    @DELETE
    @Path("/{id}/evidence/{evidenceId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("incident-merged")
    @Operation(
            operationId = "removeEvidence",
            summary = "Remove evidence",
            description = "Removes the evidence and its content. Timeline entries may still refer to it.")
    @APIResponse(responseCode = "204", description = "The evidence was removed")
    public void remove(
            @BeanParam EvidencePath path,
            @BeanParam IfMatch ifMatch,
            @Parameter(description = "Reason, kept in the audit log", example = "Shows another service")
                    @QueryParam("reason")
                    @Size(max = 500) @Nullable String reason) {
        evidence.remove(path.incident(), path.evidence(), ifMatch.precondition(), reason, actor.get());
    }
}
