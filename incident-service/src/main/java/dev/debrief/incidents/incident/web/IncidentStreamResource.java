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
@Tag(name = "Live", description = "Events as they happen, over server-sent events")
@APIResponse(
        responseCode = "200",
        description = "A stream of events",
        content =
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema = @Schema(implementation = String.class),
                        example = IncidentStreamResource.EXAMPLE))
class IncidentStreamResource {

    private static final String LAST_EVENT_ID =
            "Id of the last event received: the stream resumes after it. Without it, the stream starts now.";

    static final String EXAMPLE = """
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
            description =
                    "Streams the events of all incidents the caller may see, as described in docs/events.md. Events of"
                            + " one incident arrive in order. A `reset` event means that events may be missing: reload your lists."
                            + " The stream ends when the token expires.")
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
                    "Streams the events of one incident, its timeline, evidence, impact and participants in order, as"
                            + " described in docs/events.md. A `reset` event means that events may be missing: reload the"
                            + " incident. The stream ends when the token expires, or when the caller may no longer see the"
                            + " incident.")
    public Multi<OutboundSseEvent> one(
            @PathParam("id") EntityRef id,
            @Parameter(description = LAST_EVENT_ID) @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        return events.open(incidents.of(id, actor.get()), lastEventId, sse);
    }
}
