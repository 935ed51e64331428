package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.IncidentStreamService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.stream.web.SseEventStream;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

@Path("/api/v1/incidents")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Live", description = "Changes as they happen, as server-sent events")
class IncidentStreamResource {

    private static final String LAST_EVENT_ID =
            "The id of the last event that the caller got: the stream goes on behind it. Without one it starts now.";

    private static final String EXAMPLE = """
            retry: 2000
            id: ScI7ux7dEhV…
            :open

            id: hU0oSPc3kT4…
            data: {"specversion":"1.0","id":"0193…","source":"/debrief/incident-service",\
            "type":"dev.debrief.incident.timeline-entry-recorded.v1","subject":"0193…","sequence":"7","data":{…}}

            """;

    private final IncidentStreamService incidents;
    private final SseEventStream events;
    private final CurrentActor actor;

    IncidentStreamResource(IncidentStreamService incidents, SseEventStream events, CurrentActor actor) {
        this.incidents = incidents;
        this.events = events;
        this.actor = actor;
    }

    @GET
    @Path("/stream")
    @Blocking
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "streamIncidents",
            summary = "Follow all incidents",
            description = "What happens to the incidents that the caller may see at that moment: their events, as"
                    + " docs/events.md describes them, in the order of changes of each incident. An event `reset` says"
                    + " that some may be missing and lists are to be read anew. The stream ends with the token.")
    @APIResponse(
            responseCode = "200",
            description = "Events, for as long as the caller listens",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    public Multi<OutboundSseEvent> all(
            @Parameter(description = LAST_EVENT_ID) @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        return events.open(incidents.ofAll(), lastEventId, sse);
    }

    @GET
    @Path("/{id}/stream")
    @Blocking
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "streamIncident",
            summary = "Follow an incident",
            description =
                    "What happens to one incident, its timeline, evidence, impact and participants: its events, as"
                            + " docs/events.md describes them, in order. An event `reset` says that some may be missing and the"
                            + " incident is to be read anew. The stream ends with the token, and when the caller may not see the"
                            + " incident any more.")
    @APIResponse(
            responseCode = "200",
            description = "Events, for as long as the caller listens",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    public Multi<OutboundSseEvent> one(
            @PathParam("id") EntityRef id,
            @Parameter(description = LAST_EVENT_ID) @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        EntityRef ref = id;
        return events.open(incidents.of(ref, actor.get()), lastEventId, sse);
    }
}
