package dev.debrief.postmortems.analysis.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.analysis.AcceptedRisk;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
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
class AcceptedRiskResource {

    private final ItemEndpoint endpoint;

    AcceptedRiskResource(ItemEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Path("/{id}/accepted-risks")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "addAcceptedRisk",
            summary = "Add an accepted risk",
            description = "A risk that stays, with the reason and who accepts it.")
    @APIResponse(
            responseCode = "201",
            description = "The accepted risk as it was added",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AcceptedRisk.class)))
    public RestResponse<AcceptedRisk> add(
            @PathParam("id") EntityRef id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AcceptedRiskRequest.class),
                                            example =
                                                    "{\"risk\": \"Old promotions are still read without metadata.\", \"reason\": \"They run out by the end of the year.\", \"acceptedBy\": \"Head of payments\"}"))
                    @NotNull @Valid AcceptedRiskRequest request) {
        return endpoint.add(AnalysisItemKind.RISK, id, request);
    }

    @GET
    @Path("/{id}/accepted-risks")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listAcceptedRisks",
            summary = "List the accepted risks",
            description = "All of them, in the order of the document.")
    @APIResponse(responseCode = "200", description = "All accepted risks of the postmortem")
    public Page<AcceptedRisk> list(@PathParam("id") EntityRef id) {
        return endpoint.list(AnalysisItemKind.RISK, id);
    }

    @GET
    @Path("/{id}/accepted-risks/{itemId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAcceptedRisk",
            summary = "Read an accepted risk",
            description = "Its ETag is the one to send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The accepted risk",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AcceptedRisk.class)))
    public RestResponse<AcceptedRisk> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The accepted risk", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfNoneMatch ifNoneMatch) {
        return endpoint.get(AnalysisItemKind.RISK, id, itemId, ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/accepted-risks/{itemId}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "editAcceptedRisk", summary = "Change an accepted risk", description = "JSON Merge Patch.")
    @APIResponse(
            responseCode = "200",
            description = "The accepted risk after the change",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AcceptedRisk.class)))
    public RestResponse<AcceptedRisk> edit(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The accepted risk", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = AcceptedRiskRequest.class),
                                            example = "{\"reviewOn\": \"2025-01-15\"}"))
                    @NotNull JsonNode patch) {
        return endpoint.edit(
                AnalysisItemKind.RISK, id, itemId, ifMatch, patch, AcceptedRiskRequest::of, AcceptedRiskRequest.class);
    }

    @DELETE
    @Path("/{id}/accepted-risks/{itemId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "removeAcceptedRisk",
            summary = "Remove an accepted risk",
            description = "It disappears from the document.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The accepted risk", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch) {
        endpoint.remove(AnalysisItemKind.RISK, id, itemId, ifMatch);
    }
}
