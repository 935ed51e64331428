package dev.debrief.postmortems.analysis.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.Lesson;
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
class LessonResource {

    private final ItemEndpoint endpoint;

    LessonResource(ItemEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Path("/{id}/lessons")
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "addLesson", summary = "Add a lesson", description = "Something worth knowing next time.")
    @APIResponse(
            responseCode = "201",
            description = "The lesson as it was added",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Lesson.class)))
    public RestResponse<Lesson> add(
            @PathParam("id") EntityRef id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LessonRequest.class),
                                            example =
                                                    "{\"kind\": \"TAKEAWAY\", \"text\": \"Canary deployments should be standard.\"}"))
                    @NotNull @Valid LessonRequest request) {
        return endpoint.add(AnalysisItemKind.LESSON, id, request);
    }

    @GET
    @Path("/{id}/lessons")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listLessons",
            summary = "List the lessons",
            description = "All of them, in the order of the document.")
    @APIResponse(responseCode = "200", description = "All lessons of the postmortem")
    public Page<Lesson> list(@PathParam("id") EntityRef id) {
        return endpoint.list(AnalysisItemKind.LESSON, id);
    }

    @GET
    @Path("/{id}/lessons/{itemId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getLesson",
            summary = "Read a lesson",
            description = "Its ETag is the one to send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The lesson",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Lesson.class)))
    public RestResponse<Lesson> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The lesson", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfNoneMatch ifNoneMatch) {
        return endpoint.get(AnalysisItemKind.LESSON, id, itemId, ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/lessons/{itemId}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "editLesson", summary = "Change a lesson", description = "JSON Merge Patch.")
    @APIResponse(
            responseCode = "200",
            description = "The lesson after the change",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Lesson.class)))
    public RestResponse<Lesson> edit(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The lesson", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = LessonRequest.class),
                                            example = "{\"kind\": \"WENT_WELL\"}"))
                    @NotNull JsonNode patch) {
        return endpoint.edit(
                AnalysisItemKind.LESSON, id, itemId, ifMatch, patch, LessonRequest::of, LessonRequest.class);
    }

    @DELETE
    @Path("/{id}/lessons/{itemId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "removeLesson",
            summary = "Remove a lesson",
            description = "It disappears from the document.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The lesson", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch) {
        endpoint.remove(AnalysisItemKind.LESSON, id, itemId, ifMatch);
    }
}
