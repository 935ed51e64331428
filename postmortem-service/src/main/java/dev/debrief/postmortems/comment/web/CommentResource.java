package dev.debrief.postmortems.comment.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.BooleanParameter;
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
import dev.debrief.postmortems.comment.Comment;
import dev.debrief.postmortems.comment.CommentFilter;
import dev.debrief.postmortems.comment.CommentService;
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
import jakarta.ws.rs.QueryParam;
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

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Comments", description = "Comments on postmortems, in threads")
class CommentResource {

    private static final String JSON = "application/json";

    private final CommentService comments;
    private final MergePatch patches;
    private final Paging paging;
    private final CurrentActor caller;

    CommentResource(CommentService comments, MergePatch patches, Paging paging, CurrentActor caller) {
        this.comments = comments;
        this.patches = patches;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/comments")
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "addComment",
            summary = "Comment on a postmortem",
            description =
                    "On the whole postmortem, a section, or a passage of one; or in reply to another comment. `mentions`"
                            + " names whom the text mentions, and they are notified if they may see the postmortem;"
                            + " mentions that are added by an edit are not.")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = CommentView.class)))
    public RestResponse<CommentView> add(@PathParam("id") EntityRef id, @Valid @NotNull AddCommentRequest request) {
        Comment added = comments.add(id, request.toComment(), caller.get());
        return ETags.created(
                URI.create("/api/v1/postmortems/" + id + "/comments/" + added.id()),
                CommentView.of(added),
                added.revision());
    }

    @GET
    @Path("/{id}/comments")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listComments",
            summary = "List the comments",
            description = "Oldest first; replies have the `threadId` of their thread.")
    @APIResponse(responseCode = "200", description = "A page of comments")
    public Page<CommentView> list(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Filter by section", example = "detection") @QueryParam("section") @Nullable String section,
            @Parameter(
                            description = "Filter by resolved or unresolved threads",
                            schema = @Schema(implementation = Boolean.class, examples = "false"))
                    @QueryParam("resolved")
                    @Nullable BooleanParameter resolved,
            @BeanParam PageQuery page) {
        CommentFilter filter = new CommentFilter(section, BooleanParameter.of(resolved));
        PageRequest request = paging.request("comments", id + "&" + filter, page);
        return paging.page(
                request,
                comments.list(id, filter, request, caller.get()),
                CommentView::of,
                comment -> List.of(comment.id().toString()));
    }

    @GET
    @Path("/{id}/comments/{commentId}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getComment", summary = "Read a comment", description = "With the state of its thread.")
    @APIResponse(responseCode = "200", description = "The comment")
    public RestResponse<CommentView> get(@BeanParam CommentPath path, @BeanParam IfNoneMatch ifNoneMatch) {
        Comment comment = comments.get(path.postmortem(), path.id(), caller.get());
        return ETags.okOrNotModified(CommentView.of(comment), comment.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/comments/{commentId}")
    @Consumes({MergePatch.MEDIA_TYPE, JSON})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("comment-removed")
    @Operation(
            operationId = "editComment",
            summary = "Change a comment",
            description = "JSON Merge Patch. Only the author can change a comment.")
    @APIResponse(responseCode = "200", description = "The comment after the change")
    public RestResponse<CommentView> edit(
            @BeanParam CommentPath path,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EditCommentRequest.class),
                                            example = "{\"text\": \"What did the dashboards show at 10:22?\"}"))
                    @NotNull JsonNode patch) {
        return answer(comments.edit(
                path.postmortem(),
                path.id(),
                ifMatch.precondition(),
                current -> patches.apply(new EditCommentRequest(current), patch, EditCommentRequest.class)
                        .text(),
                caller.get()));
    }

    @DELETE
    @Path("/{id}/comments/{commentId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "removeComment",
            summary = "Remove a comment",
            description =
                    "Only its author or an admin can remove it. The text is deleted; the place in the thread stays.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@BeanParam CommentPath path, @BeanParam IfMatch ifMatch) {
        comments.remove(path.postmortem(), path.id(), ifMatch.precondition(), caller.get());
    }

    @POST
    @Path("/{id}/comments/{commentId}/resolve")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("not-a-thread")
    @Operation(
            operationId = "resolveComment",
            summary = "Resolve a thread",
            description = "Through its first comment. Any contributor can do this.")
    @APIResponse(responseCode = "200", description = "The first comment of the thread")
    public RestResponse<CommentView> resolve(@BeanParam CommentPath path, @BeanParam IfMatch ifMatch) {
        return setResolved(path, ifMatch, true);
    }

    @POST
    @Path("/{id}/comments/{commentId}/reopen")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("not-a-thread")
    @Operation(
            operationId = "reopenComment",
            summary = "Reopen a thread",
            description = "Through its first comment. Any contributor can do this.")
    @APIResponse(responseCode = "200", description = "The first comment of the thread")
    public RestResponse<CommentView> reopen(@BeanParam CommentPath path, @BeanParam IfMatch ifMatch) {
        return setResolved(path, ifMatch, false);
    }

    private RestResponse<CommentView> setResolved(CommentPath path, IfMatch ifMatch, boolean nowResolved) {
        return answer(
                comments.setResolved(path.postmortem(), path.id(), ifMatch.precondition(), nowResolved, caller.get()));
    }

    private static RestResponse<CommentView> answer(Comment comment) {
        return ETags.ok(CommentView.of(comment), comment.revision());
    }
}
