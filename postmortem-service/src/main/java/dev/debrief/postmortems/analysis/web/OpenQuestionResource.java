package dev.debrief.postmortems.analysis.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.OpenQuestion;
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
class OpenQuestionResource {

    private final ItemEndpoint endpoint;

    OpenQuestionResource(ItemEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Path("/{id}/open-questions")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "addOpenQuestion",
            summary = "Add an open question",
            description = "Something that nobody knows yet; its answer is added when it is found.")
    @APIResponse(
            responseCode = "201",
            description = "The open question as it was added",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OpenQuestion.class)))
    public RestResponse<OpenQuestion> add(
            @PathParam("id") EntityRef id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OpenQuestionRequest.class),
                                            example =
                                                    "{\"question\": \"Which other services read promotion metadata?\", \"askedOf\": \"Promotions team\"}"))
                    @NotNull @Valid OpenQuestionRequest request) {
        return endpoint.add(AnalysisItemKind.QUESTION, id, request);
    }

    @GET
    @Path("/{id}/open-questions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listOpenQuestions",
            summary = "List the open questions",
            description = "All of them, in the order of the document.")
    @APIResponse(responseCode = "200", description = "All open questions of the postmortem")
    public Page<OpenQuestion> list(@PathParam("id") EntityRef id) {
        return endpoint.list(AnalysisItemKind.QUESTION, id);
    }

    @GET
    @Path("/{id}/open-questions/{itemId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getOpenQuestion",
            summary = "Read an open question",
            description = "Its ETag is the one to send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The open question",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OpenQuestion.class)))
    public RestResponse<OpenQuestion> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The open question", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfNoneMatch ifNoneMatch) {
        return endpoint.get(AnalysisItemKind.QUESTION, id, itemId, ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/open-questions/{itemId}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "editOpenQuestion", summary = "Change an open question", description = "JSON Merge Patch.")
    @APIResponse(
            responseCode = "200",
            description = "The open question after the change",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OpenQuestion.class)))
    public RestResponse<OpenQuestion> edit(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The open question", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = OpenQuestionRequest.class),
                                            example = "{\"answer\": \"Only the checkout does.\"}"))
                    @NotNull JsonNode patch) {
        return endpoint.edit(
                AnalysisItemKind.QUESTION,
                id,
                itemId,
                ifMatch,
                patch,
                OpenQuestionRequest::of,
                OpenQuestionRequest.class);
    }

    @DELETE
    @Path("/{id}/open-questions/{itemId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "removeOpenQuestion",
            summary = "Remove an open question",
            description = "It disappears from the document.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The open question", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch) {
        endpoint.remove(AnalysisItemKind.QUESTION, id, itemId, ifMatch);
    }
}
