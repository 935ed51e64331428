package dev.debrief.incidents.measurement.web;

import dev.debrief.incidents.measurement.Measurement.MeasurementDefinition;
import dev.debrief.incidents.measurement.TimeName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed about a measurement: the target of a merge patch. */
@Schema(name = "MeasurementSpan", description = "What can be changed about a measurement")
record MeasurementRequest(
        @Schema(description = "The name to show", examples = "From cause to mitigation") @NotBlank @Size(max = 100) String name,

        @Schema(description = "Where it begins", examples = "identifiedAt") @NotNull TimeName from,

        @Schema(description = "Where it ends", examples = "mitigatedAt") @NotNull TimeName to) {

    static MeasurementRequest of(MeasurementDefinition definition) {
        return new MeasurementRequest(definition.name(), definition.from(), definition.to());
    }

    MeasurementDefinition toDefinition() {
        return new MeasurementDefinition(name.strip(), from, to);
    }
}
