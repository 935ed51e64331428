package dev.debrief.incidents.measurement.web;

import dev.debrief.incidents.measurement.Measurement.MeasurementDefinition;
import dev.debrief.incidents.measurement.TimeName;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The target of a merge patch of PATCH /measurements/{key}. */
@Schema(name = "MeasurementSpan", description = "The members of a measurement that can be changed")
record MeasurementRequest(
        @Schema(description = "Display name", examples = "From cause to mitigation") @NotBlank @OneLine @Size(max = 100) String name,

        @Schema(description = "Time at which it starts", examples = "identifiedAt") @NotNull TimeName from,

        @Schema(description = "Time at which it ends", examples = "mitigatedAt") @NotNull TimeName to) {

    static MeasurementRequest of(MeasurementDefinition definition) {
        return new MeasurementRequest(definition.name(), definition.from(), definition.to());
    }

    MeasurementDefinition toDefinition() {
        return new MeasurementDefinition(name.strip(), from, to);
    }
}
