package dev.debrief.notifications.feed.web;

import dev.debrief.notifications.feed.FeedService;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.problem.Problem;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                    "Returns the newest items first. Items about a subject that became RESTRICTED are hidden from callers who may no longer see it.")
    @APIResponse(responseCode = "200", description = "A page of the feed")
    public Page<FeedItemView> read(@BeanParam PageQuery page) {
        Actor reader = actor.get();
        PageRequest request = paging.request("feed", "", page);
        Optional<UUID> readTo = feed.readTo(reader);
        return paging.page(
                request,
                feed.list(request, reader),
                item -> FeedItemView.of(item, readTo),
                item -> List.of(item.id().toString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/read-marker")
    @Operation(
            operationId = "markFeedRead",
            summary = "Mark the feed as read",
            description = "Marks all items up to and including the given one as read. The marker never moves back.")
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
