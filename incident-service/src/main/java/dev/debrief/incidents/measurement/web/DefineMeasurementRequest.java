package dev.debrief.incidents.measurement.web;

import dev.debrief.incidents.measurement.Measurement.MeasurementDefinition;
import dev.debrief.incidents.measurement.TimeName;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of POST /measurements. */
@Schema(name = "DefineMeasurement", description = "A custom duration between two times of an incident", examples = """
                {"key": "TIME_TO_FIX", "name": "From cause to mitigation",
                 "from": "identifiedAt", "to": "mitigatedAt"}
                """)
record DefineMeasurementRequest(
        @Schema(description = "Its name in `durations`; cannot be changed", examples = "TIME_TO_FIX")
        @NotNull @Pattern(
                regexp = "^[A-Z][A-Z0-9_]{0,49}$",
                message = "must be upper-case letters, digits and underscores, at most 50")
        String key,

        @Schema(description = "Display name", examples = "From cause to mitigation") @NotBlank @OneLine @Size(max = 100) String name,

        @Schema(description = "Time at which it starts", examples = "identifiedAt") @NotNull TimeName from,

        @Schema(description = "Time at which it ends", examples = "mitigatedAt") @NotNull TimeName to) {

    MeasurementDefinition toDefinition() {
        return new MeasurementDefinition(name.strip(), from, to);
    }
}
