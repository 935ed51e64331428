package dev.debrief.postmortems.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The time from the start of impact to one step of an incident. */
@Schema(description = "The time from the start of impact to one step of the incident")
public record MeasuredDuration(
        @Schema(description = "Which step it leads to", examples = "RESOLUTION")
        Name name,

        @Schema(description = "Whether there is a value", examples = "RECORDED")
        Status status,

        @Schema(description = "Whole seconds; only when RECORDED", examples = "4800") @Nullable Long seconds) {

    /** The step a duration leads to. */
    @Schema(name = "DurationName", description = "The step a duration leads to")
    public enum Name {
        FIRST_SIGNAL,
        DETECTION,
        ACKNOWLEDGEMENT,
        IDENTIFICATION,
        MITIGATION,
        RESOLUTION
    }

    /** Whether a duration has a value. */
    @Schema(name = "DurationStatus", description = "Whether a duration has a value")
    public enum Status {
        RECORDED,
        PENDING,
        NOT_APPLICABLE,
        INVALID
    }

    /**
     * All durations of an incident. They are worked out from the times in every event, so that a time that is corrected
     * after the resolution corrects them too. Near misses and drills have none.
     */
    static List<MeasuredDuration> of(IncidentTimes times, IncidentKind kind, IncidentStatus status) {
        Instant start = kind == IncidentKind.INCIDENT ? times.startedAt() : null;
        Status otherwise = status.isOver() || kind != IncidentKind.INCIDENT ? Status.NOT_APPLICABLE : Status.PENDING;
        return List.of(
                between(Name.FIRST_SIGNAL, start, times.firstSignalAt(), otherwise),
                between(Name.DETECTION, start, times.detectedAt(), otherwise),
                between(Name.ACKNOWLEDGEMENT, start, times.acknowledgedAt(), otherwise),
                between(Name.IDENTIFICATION, start, times.identifiedAt(), otherwise),
                between(Name.MITIGATION, start, times.mitigatedAt(), otherwise),
                between(Name.RESOLUTION, start, times.resolvedAt(), otherwise));
    }

    private static MeasuredDuration between(
            Name name, @Nullable Instant start, @Nullable Instant end, Status otherwise) {
        if (start == null || end == null) {
            return new MeasuredDuration(name, otherwise, null);
        }
        Duration duration = Duration.between(start, end);
        return duration.isNegative()
                ? new MeasuredDuration(name, Status.INVALID, null)
                : new MeasuredDuration(name, Status.RECORDED, duration.toSeconds());
    }
}
