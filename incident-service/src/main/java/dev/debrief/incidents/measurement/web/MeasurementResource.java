package dev.debrief.incidents.measurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.incidents.measurement.MeasurementService;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.ProblemTypes;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements", description = "Custom durations of incidents, defined by admins")
class MeasurementResource {

    private final MeasurementService measurements;
    private final CurrentActor actor;
    private final MergePatch patches;

    MeasurementResource(MeasurementService measurements, CurrentActor actor, MergePatch patches) {
        this.measurements = measurements;
        this.actor = actor;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @ProblemTypes({"measurement-exists", "too-many-measurements"})
    @Operation(
            operationId = "defineMeasurement",
            summary = "Define a measurement",
            description = "Defines a measurement. Every incident, including older ones, has it among its `durations`.")
    @APIResponse(
            responseCode = "201",
            description = "The measurement was defined",
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    public RestResponse<MeasurementView> define(@Valid @NotNull DefineMeasurementRequest request) {
        Measurement measurement = measurements.define(request.key(), request.toDefinition(), actor.get());
        return ETags.created(
                URI.create("/api/v1/measurements/" + measurement.key()),
                MeasurementView.of(measurement),
                measurement.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listMeasurements",
            summary = "List the measurements",
            description =
                    "Lists the custom measurements by key, at most 20. Every incident also has the built-in durations"
                            + " FIRST_SIGNAL, DETECTION, ACKNOWLEDGEMENT, IDENTIFICATION, MITIGATION and RESOLUTION, all from the"
                            + " start of impact.")
    @APIResponse(responseCode = "200", description = "All measurements, on one page")
    public Page<MeasurementView> list() {
        return new Page<>(measurements.all().stream().map(MeasurementView::of).toList(), null);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getMeasurement", summary = "Read a measurement", description = "Returns one measurement.")
    @APIResponse(responseCode = "200", description = "The measurement")
    public RestResponse<MeasurementView> get(
            @Parameter(description = "Key of the measurement", example = "TIME_TO_FIX") @PathParam("key") String key,
            @BeanParam IfNoneMatch ifNoneMatch) {
        Measurement measurement = measurements.get(key);
        return ETags.okOrNotModified(MeasurementView.of(measurement), measurement.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{key}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "editMeasurement",
            summary = "Change a measurement",
            description = "Applies a JSON Merge Patch. New times change the duration of every incident.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = MeasurementRequest.class),
                            example = """
                                    {"name": "From cause to resolution", "to": "resolvedAt"}
                                    """))
    @APIResponse(responseCode = "200", description = "The changed measurement")
    public RestResponse<MeasurementView> edit(
            @Parameter(description = "Key of the measurement", example = "TIME_TO_FIX") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @NotNull JsonNode patch) {
        Measurement measurement = measurements.edit(
                key,
                ifMatch.precondition(),
                current -> patches.apply(MeasurementRequest.of(current), patch, MeasurementRequest.class)
                        .toDefinition(),
                actor.get());
        return ETags.ok(MeasurementView.of(measurement), measurement.revision());
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "removeMeasurement",
            summary = "Remove a measurement",
            description = "Removes a measurement: incidents no longer have this duration, but keep their times.")
    @APIResponse(responseCode = "204", description = "The measurement was removed")
    public void remove(
            @Parameter(description = "Key of the measurement", example = "TIME_TO_FIX") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch) {
        measurements.remove(key, ifMatch.precondition(), actor.get());
    }
}
