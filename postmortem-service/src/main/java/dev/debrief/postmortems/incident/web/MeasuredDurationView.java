package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.MeasuredDuration;
import dev.debrief.postmortems.incident.duration.DurationName;
import dev.debrief.postmortems.incident.duration.DurationReason;
import dev.debrief.postmortems.incident.duration.DurationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "MeasuredDuration",
        description = "Time from the start of impact to a phase of the incident",
        examples = """
                {"name": "RESOLUTION", "status": "RECORDED", "seconds": 4800}
                """)
public record MeasuredDurationView(
        @Schema(description = "The phase at the end of the duration", examples = "RESOLUTION")
        DurationName name,

        @Schema(description = "Whether the duration has a value", examples = "RECORDED")
        DurationStatus status,

        @Schema(description = "Whole seconds; only when RECORDED", examples = "4800") @Nullable Long seconds,

        @Schema(
                description =
                        "Why there is no value; only if NOT_APPLICABLE or INVALID. START_NOT_RECORDED: the incident has no"
                                + " `startedAt`. NOT_MEASURED: near misses and drills",
                examples = "START_NOT_RECORDED")
        @Nullable DurationReason reason) {

    public static MeasuredDurationView of(MeasuredDuration duration) {
        return new MeasuredDurationView(duration.name(), duration.status(), duration.seconds(), duration.reason());
    }
}
