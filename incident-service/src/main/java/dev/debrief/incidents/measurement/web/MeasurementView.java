package dev.debrief.incidents.measurement.web;

import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.incidents.measurement.TimeName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement as JSON. */
@Schema(name = "Measurement", description = "A duration between two times of an incident")
record MeasurementView(
        @Schema(description = "What it is known by in `durations`", examples = "TIME_TO_FIX", required = true)
        String key,

        @Schema(description = "The name to show", examples = "From cause to mitigation", required = true)
        String name,

        @Schema(description = "Where it begins", examples = "identifiedAt", required = true)
        TimeName from,

        @Schema(description = "Where it ends", examples = "mitigatedAt", required = true)
        TimeName to) {

    static MeasurementView of(Measurement measurement) {
        Measurement.MeasurementDefinition definition = measurement.definition();
        return new MeasurementView(measurement.key(), definition.name(), definition.from(), definition.to());
    }
}
