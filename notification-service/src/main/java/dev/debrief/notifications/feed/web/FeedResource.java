package dev.debrief.notifications.feed.web;

import dev.debrief.notifications.feed.FeedService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.problem.Problem;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/feed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Feed", description = "Notifications of the caller and their teams")
class FeedResource {

    private final FeedService feed;
    private final CurrentActor actor;
    private final Paging paging;

    FeedResource(FeedService feed, CurrentActor actor, Paging paging) {
        this.feed = feed;
        this.actor = actor;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "readFeed",
            summary = "List the feed",
            description =
                    "Returns the newest items first; an event that several teams of the caller receive is one item. Items about"
                            + " a subject that became RESTRICTED are hidden from callers who may no longer see it.")
    @APIResponse(responseCode = "200", description = "A page of the feed")
    public Page<FeedItemView> read(@BeanParam FeedListQuery query, @BeanParam PageQuery page) {
        PageRequest request = paging.request("feed", query.fingerprint(), page);
        return paging.page(
                request,
                feed.list(query.filter(), request, actor.get()),
                FeedItemView::of,
                item -> List.of(item.id().toString()));
    }

    @GET
    @Path("/unread-count")
    @Operation(
            operationId = "countUnreadFeedItems",
            summary = "Count unread items",
            description = "Counts the items that `GET /feed?unread=true` lists, for a badge.")
    @APIResponse(responseCode = "200", description = "The number of unread items")
    public UnreadCountView countUnread() {
        return new UnreadCountView(feed.countUnread(actor.get()));
    }

    @PUT
    @Path("/{id}/read")
    @Operation(
            operationId = "markFeedItemRead",
            summary = "Mark an item as read",
            description = "Marks this item only, for the caller; their teams are not affected.")
    @APIResponse(responseCode = "204", description = "Marked")
    public void markItemRead(@PathParam("id") EntityRef id) {
        feed.mark(id, false, actor.get());
    }

    @DELETE
    @Path("/{id}/read")
    @Operation(
            operationId = "markFeedItemUnread",
            summary = "Mark an item as unread",
            description = "Marks this item only, for the caller, also if the read marker is beyond it.")
    @APIResponse(responseCode = "204", description = "Marked")
    public void markItemUnread(@PathParam("id") EntityRef id) {
        feed.mark(id, true, actor.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/read-marker")
    @Operation(
            operationId = "markFeedRead",
            summary = "Mark the feed as read",
            description =
                    "Marks all items up to and including the given one as read, also those that were marked as unread."
                            + " The marker never moves back.")
    @APIResponse(responseCode = "204", description = "Marked")
    @APIResponse(
            responseCode = "404",
            description = "The item is not in the caller's feed.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public void markRead(@Valid @NotNull ReadMarkerRequest request) {
        feed.markRead(request.upTo(), actor.get());
    }
}
