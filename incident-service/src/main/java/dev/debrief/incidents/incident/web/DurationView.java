package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.lifecycle.DurationStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentDuration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A duration as JSON. */
@Schema(name = "IncidentDuration", description = "The time from the start of impact to a step of the incident")
record DurationView(
        @Schema(
                description = "FIRST_SIGNAL, DETECTION, ACKNOWLEDGEMENT, IDENTIFICATION, MITIGATION or RESOLUTION",
                examples = "RESOLUTION",
                required = true)
        String name,

        @Schema(
                description =
                        "RECORDED carries a value; PENDING may get one; NOT_APPLICABLE never will; INVALID ends before"
                                + " it starts",
                examples = "RECORDED",
                required = true)
        DurationStatus status,

        @Schema(description = "Whole seconds, only when RECORDED", examples = "4800") @Nullable Long seconds,

        @Schema(description = "As people say it, only when RECORDED", examples = "1 hour 20 minutes") @Nullable String inWords) {

    static DurationView of(IncidentDuration duration) {
        return new DurationView(duration.name(), duration.status(), duration.seconds(), duration.inWords());
    }
}
