package dev.debrief.incidents.measurement.web;

import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.incidents.measurement.TimeName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Measurement", description = "A custom duration between two times of an incident")
record MeasurementView(
        @Schema(description = "Its name in `durations`", examples = "TIME_TO_FIX", required = true)
        String key,

        @Schema(description = "Display name", examples = "From cause to mitigation", required = true)
        String name,

        @Schema(description = "Time at which it starts", examples = "identifiedAt", required = true)
        TimeName from,

        @Schema(description = "Time at which it ends", examples = "mitigatedAt", required = true)
        TimeName to) {

    static MeasurementView of(Measurement measurement) {
        Measurement.MeasurementDefinition definition = measurement.definition();
        return new MeasurementView(measurement.key(), definition.name(), definition.from(), definition.to());
    }
}
