package dev.debrief.incidents.statistics.web;

import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.statistics.Grouping;
import dev.debrief.incidents.statistics.StatisticsService;
import dev.debrief.platform.query.InstantParameter;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics", description = "Statistics of incidents, never of people")
class StatisticsResource {

    private final StatisticsService statistics;
    private final CurrentActor actor;

    StatisticsResource(StatisticsService statistics, CurrentActor actor) {
        this.statistics = statistics;
        this.actor = actor;
    }

    @GET
    @Path("/statistics")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIncidentStatistics",
            summary = "Count incidents",
            description =
                    "Counts the incidents that started in a period by severity, service or week, and summarizes their"
                            + " durations. Median and 90th percentile require 5 values. Merged incidents are not counted.")
    @APIResponse(responseCode = "200", description = "The statistics")
    public StatisticsView statistics(
            @Parameter(
                            description = "Start of the period; 90 days before its end by default",
                            example = "2024-09-01T00:00:00Z",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("from")
                    @Nullable InstantParameter from,
            @Parameter(
                            description = "End of the period, exclusive; the end of today by default",
                            example = "2024-12-01T00:00:00Z",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("to")
                    @Nullable InstantParameter to,
            @Parameter(description = "How to group; weeks start on Monday in the organisation's time zone")
                    @QueryParam("by")
                    @DefaultValue("SEVERITY")
                    Grouping by,
            @Parameter(description = "Kind to count") @QueryParam("kind") @DefaultValue("INCIDENT") IncidentKind kind,
            @Parameter(description = "Only these severities; separate several with commas", example = "HIGH")
                    @QueryParam("severity")
                    @Separator(",")
                    List<Severity> severity,
            @Parameter(description = "Only incidents that affected this service", example = "checkout")
                    @QueryParam("service")
                    @Nullable String service) {
        return StatisticsView.of(statistics.of(
                InstantParameter.of(from),
                InstantParameter.of(to),
                by,
                kind,
                Set.copyOf(severity),
                service,
                actor.get()));
    }
}
