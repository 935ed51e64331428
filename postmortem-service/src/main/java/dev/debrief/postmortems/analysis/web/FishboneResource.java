package dev.debrief.postmortems.analysis.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.Cause;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Analysis", description = "Why it happened and what was learned; every item has its own ETag")
class FishboneResource {

    private final ItemEndpoint endpoint;

    FishboneResource(ItemEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Path("/{id}/fishbone")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "addCause",
            summary = "Add a cause",
            description =
                    "A cause on a bone of the fishbone (Ishikawa diagram), or with a parentId one that explains another.")
    @APIResponse(
            responseCode = "201",
            description = "The cause as it was added",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Cause.class)))
    public RestResponse<Cause> add(
            @PathParam("id") EntityRef id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = CauseRequest.class),
                                            example =
                                                    "{\"bone\": \"PROCESS\", \"text\": \"Promotions without metadata were never tested.\"}"))
                    @NotNull @Valid CauseRequest request) {
        return endpoint.add(AnalysisItemKind.CAUSE, id, request);
    }

    @GET
    @Path("/{id}/fishbone")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listCauses",
            summary = "List the causes",
            description = "All of them, in the order of the document.")
    @APIResponse(responseCode = "200", description = "All causes of the postmortem")
    public Page<Cause> list(@PathParam("id") EntityRef id) {
        return endpoint.list(AnalysisItemKind.CAUSE, id);
    }

    @GET
    @Path("/{id}/fishbone/{itemId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCause",
            summary = "Read a cause",
            description = "Its ETag is the one to send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The cause",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Cause.class)))
    public RestResponse<Cause> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The cause", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d") @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfNoneMatch ifNoneMatch) {
        return endpoint.get(AnalysisItemKind.CAUSE, id, itemId, ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/fishbone/{itemId}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "editCause", summary = "Change a cause", description = "JSON Merge Patch.")
    @APIResponse(
            responseCode = "200",
            description = "The cause after the change",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Cause.class)))
    public RestResponse<Cause> edit(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The cause", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d") @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = CauseRequest.class),
                                            example =
                                                    "{\"text\": \"Tests did not cover promotions without metadata.\"}"))
                    @NotNull JsonNode patch) {
        return endpoint.edit(AnalysisItemKind.CAUSE, id, itemId, ifMatch, patch, CauseRequest::of, CauseRequest.class);
    }

    @DELETE
    @Path("/{id}/fishbone/{itemId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "removeCause",
            summary = "Remove a cause",
            description = "Refused with cause-has-children while other causes explain it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The cause", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d") @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch) {
        endpoint.remove(AnalysisItemKind.CAUSE, id, itemId, ifMatch);
    }
}
