package dev.debrief.postmortems.analysis.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.ContributingFactor;
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
class ContributingFactorResource {

    private final ItemEndpoint endpoint;

    ContributingFactorResource(ItemEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Path("/{id}/contributing-factors")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "addContributingFactor",
            summary = "Add a contributing factor",
            description =
                    "Something in systems, processes or the organisation that made the incident possible or worse.")
    @APIResponse(
            responseCode = "201",
            description = "The contributing factor as it was added",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContributingFactor.class)))
    public RestResponse<ContributingFactor> add(
            @PathParam("id") EntityRef id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ContributingFactorRequest.class),
                                            example =
                                                    "{\"category\": \"PROCESS\", \"subcategory\": \"testing\", \"title\": \"Testing process\", \"description\": \"Tests covered the usual promotions only.\"}"))
                    @NotNull @Valid ContributingFactorRequest request) {
        return endpoint.add(AnalysisItemKind.FACTOR, id, request);
    }

    @GET
    @Path("/{id}/contributing-factors")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listContributingFactors",
            summary = "List the contributing factors",
            description = "All of them, in the order of the document.")
    @APIResponse(responseCode = "200", description = "All contributing factors of the postmortem")
    public Page<ContributingFactor> list(@PathParam("id") EntityRef id) {
        return endpoint.list(AnalysisItemKind.FACTOR, id);
    }

    @GET
    @Path("/{id}/contributing-factors/{itemId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getContributingFactor",
            summary = "Read a contributing factor",
            description = "Its ETag is the one to send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The contributing factor",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContributingFactor.class)))
    public RestResponse<ContributingFactor> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The contributing factor", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfNoneMatch ifNoneMatch) {
        return endpoint.get(AnalysisItemKind.FACTOR, id, itemId, ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/contributing-factors/{itemId}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "editContributingFactor",
            summary = "Change a contributing factor",
            description = "JSON Merge Patch.")
    @APIResponse(
            responseCode = "200",
            description = "The contributing factor after the change",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContributingFactor.class)))
    public RestResponse<ContributingFactor> edit(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The contributing factor", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = ContributingFactorRequest.class),
                                            example = "{\"title\": \"Test coverage\"}"))
                    @NotNull JsonNode patch) {
        return endpoint.edit(
                AnalysisItemKind.FACTOR,
                id,
                itemId,
                ifMatch,
                patch,
                ContributingFactorRequest::of,
                ContributingFactorRequest.class);
    }

    @DELETE
    @Path("/{id}/contributing-factors/{itemId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "removeContributingFactor",
            summary = "Remove a contributing factor",
            description = "It disappears from the document.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The contributing factor", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch) {
        endpoint.remove(AnalysisItemKind.FACTOR, id, itemId, ifMatch);
    }
}
