package dev.debrief.notifications.feed.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.feed.FeedStreamService;
import dev.debrief.notifications.feed.StreamedFeedItem;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.stream.StreamedRow;
import dev.debrief.platform.stream.web.SseEventStream;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feed/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RolesAllowed(Roles.READER)
@Tag(name = "Feed", description = "Notifications of the caller and their teams")
class FeedStreamResource {

    static final String EXAMPLE = """
            retry: 2000
            id: ScI7ux7dEhV…
            :open

            id: hU0oSPc3kT4…
            data: {"id":"0193…","handle":"team:payments","reason":"OWNER",\
            "eventType":"dev.debrief.action-item.overdue.v1","subjectKey":"AI-12",…}

            """;

    private final FeedStreamService feed;
    private final SseEventStream stream;
    private final CurrentActor actor;
    private final ObjectMapper json;

    FeedStreamResource(FeedStreamService feed, SseEventStream stream, CurrentActor actor, ObjectMapper json) {
        this.feed = feed;
        this.stream = stream;
        this.actor = actor;
        this.json = json;
    }

    @GET
    @Blocking
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamFeed",
            summary = "Follow the feed",
            description =
                    "Streams new items of the caller and their teams, in the same form as `GET /feed` lists them; an event"
                            + " that several teams of the caller receive arrives once. A `reset` event means that items may be"
                            + " missing: reload the feed. The stream ends when the token expires.")
    @APIResponse(
            responseCode = "200",
            description = "A stream of items",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    public Multi<OutboundSseEvent> follow(
            @Parameter(
                            description =
                                    "Id of the last message received: the stream resumes after it. Without it, the stream starts now.")
                    @HeaderParam("Last-Event-ID")
                    @Nullable String lastEventId,
            @Context Sse sse) {
        return stream.open(feed.of(actor.get()), lastEventId, sse, this::data);
    }

    private String data(StreamedRow row) {
        return json.valueToTree(FeedItemView.of(((StreamedFeedItem) row).item()))
                .toString();
    }
}
