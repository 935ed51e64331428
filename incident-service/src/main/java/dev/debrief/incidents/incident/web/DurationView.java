package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.lifecycle.DurationReason;
import dev.debrief.incidents.incident.lifecycle.DurationStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentDuration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IncidentDuration", description = "A duration between two times of an incident", examples = """
                {"name": "RESOLUTION", "status": "RECORDED", "seconds": 4800, "inWords": "1 hour 20 minutes"}
                """)
record DurationView(
        @Schema(
                description =
                        "FIRST_SIGNAL, DETECTION, ACKNOWLEDGEMENT, IDENTIFICATION, MITIGATION or RESOLUTION, all from the"
                                + " start of impact, or the key of a custom measurement",
                examples = "RESOLUTION",
                required = true)
        String name,

        @Schema(
                description =
                        "RECORDED: has a value. PENDING: may still get one. NOT_APPLICABLE: has none, see `reason`. INVALID: ends"
                                + " before it starts",
                examples = "RECORDED",
                required = true)
        DurationStatus status,

        @Schema(description = "Whole seconds; only if RECORDED", examples = "4800") @Nullable Long seconds,

        @Schema(description = "In words; only if RECORDED", examples = "1 hour 20 minutes") @Nullable String inWords,

        @Schema(
                description =
                        "Why there is no value; only if NOT_APPLICABLE or INVALID. START_NOT_RECORDED: record `startedAt`,"
                                + " or the time a custom measurement starts from. NOT_MEASURED: near misses and drills",
                examples = "START_NOT_RECORDED")
        @Nullable DurationReason reason) {

    static DurationView of(IncidentDuration duration) {
        return new DurationView(
                duration.name(), duration.status(), duration.seconds(), duration.inWords(), duration.reason());
    }
}
