package dev.debrief.postmortems.analysis.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.Why;
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
class WhyResource {

    private final ItemEndpoint endpoint;

    WhyResource(ItemEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Path("/{id}/five-whys")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "addWhy",
            summary = "Add a why",
            description =
                    "A question of the five whys. With a parentId it follows from that why's answer, so that several branches are possible; links say what supports the answer.")
    @APIResponse(
            responseCode = "201",
            description = "The why as it was added",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Why.class)))
    public RestResponse<Why> add(
            @PathParam("id") EntityRef id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WhyRequest.class),
                                            example =
                                                    "{\"question\": \"Why did the checkout fail?\", \"answer\": \"The discount calculation failed.\"}"))
                    @NotNull @Valid WhyRequest request) {
        return endpoint.add(AnalysisItemKind.WHY, id, request);
    }

    @GET
    @Path("/{id}/five-whys")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listWhys",
            summary = "List the whys",
            description = "All of them, in the order of the document.")
    @APIResponse(responseCode = "200", description = "All whys of the postmortem")
    public Page<Why> list(@PathParam("id") EntityRef id) {
        return endpoint.list(AnalysisItemKind.WHY, id);
    }

    @GET
    @Path("/{id}/five-whys/{itemId}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getWhy", summary = "Read a why", description = "Its ETag is the one to send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The why",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Why.class)))
    public RestResponse<Why> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The why", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d") @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfNoneMatch ifNoneMatch) {
        return endpoint.get(AnalysisItemKind.WHY, id, itemId, ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/five-whys/{itemId}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "editWhy", summary = "Change a why", description = "JSON Merge Patch.")
    @APIResponse(
            responseCode = "200",
            description = "The why after the change",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Why.class)))
    public RestResponse<Why> edit(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The why", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d") @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = WhyRequest.class),
                                            example = "{\"answer\": \"Metadata was missing.\"}"))
                    @NotNull JsonNode patch) {
        return endpoint.edit(AnalysisItemKind.WHY, id, itemId, ifMatch, patch, WhyRequest::of, WhyRequest.class);
    }

    @DELETE
    @Path("/{id}/five-whys/{itemId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "removeWhy",
            summary = "Remove a why",
            description = "Refused with why-has-children while other whys follow from it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The why", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d") @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch) {
        endpoint.remove(AnalysisItemKind.WHY, id, itemId, ifMatch);
    }
}
