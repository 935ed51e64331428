package dev.debrief.actions.comment.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.comment.Comment;
import dev.debrief.actions.comment.CommentService;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/action-items")
@Produces(CommentResource.JSON)
@Tag(name = "Comments", description = "Comments on action items")
class CommentResource {

    static final String JSON = "application/json";

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
            operationId = "addActionItemComment",
            summary = "Comment on an action item",
            description =
                    "An item in any status takes comments. Everybody who may see the item can read them. The event"
                            + " names whom the text mentions, and they are notified if they may see the item; mentions that are"
                            + " added later are not published. Nor are comments on a follow-up that waits for the postmortem of its"
                            + " incident.")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = CommentView.class)))
    public RestResponse<CommentView> add(@PathParam("id") EntityRef id, @Valid @NotNull AddCommentRequest request) {
        Comment added = comments.add(id, request.text(), caller.get());
        return ETags.created(
                URI.create("/api/v1/action-items/" + id + "/comments/" + added.id()),
                CommentView.of(added),
                added.revision());
    }

    @GET
    @Path("/{id}/comments")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listActionItemComments",
            summary = "List the comments on an action item",
            description = "Oldest first.")
    @APIResponse(responseCode = "200", description = "A page of comments")
    public Page<CommentView> list(@PathParam("id") EntityRef id, @BeanParam PageQuery page) {
        PageRequest request = paging.request("action-item-comments", id.toString(), page);
        return paging.page(
                request,
                comments.list(id, request, caller.get()),
                CommentView::of,
                comment -> List.of(comment.id().toString()));
    }

    @GET
    @Path("/{id}/comments/{commentId}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getActionItemComment", summary = "Get a comment", description = "With whom it mentions.")
    @APIResponse(responseCode = "200", description = "The comment")
    public RestResponse<CommentView> get(@BeanParam CommentPath path, @BeanParam IfNoneMatch ifNoneMatch) {
        Comment comment = comments.get(path.item(), path.id(), caller.get());
        return ETags.okOrNotModified(CommentView.of(comment), comment.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/comments/{commentId}")
    @Consumes({MergePatch.MEDIA_TYPE, JSON})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "editActionItemComment",
            summary = "Change a comment",
            description = "Accepts a JSON Merge Patch (RFC 7396). Only the author can change a comment.")
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
                                            example =
                                                    "{\"text\": \"Are two nightly runs enough to verify it? @user:priya\"}"))
                    @NotNull JsonNode patch) {
        Comment edited = comments.edit(
                path.item(),
                path.id(),
                ifMatch.precondition(),
                current -> patches.apply(new EditCommentRequest(current), patch, EditCommentRequest.class)
                        .text(),
                caller.get());
        return ETags.ok(CommentView.of(edited), edited.revision());
    }

    @DELETE
    @Path("/{id}/comments/{commentId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "removeActionItemComment",
            summary = "Remove a comment",
            description =
                    "Only its author or an admin can remove it. Its text stays in the history of the action item.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@BeanParam CommentPath path, @BeanParam IfMatch ifMatch) {
        comments.remove(path.item(), path.id(), ifMatch.precondition(), caller.get());
    }
}
