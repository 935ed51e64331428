package dev.debrief.postmortems.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time from the start of impact to a phase of an incident. */
public record MeasuredDuration(
        DurationName name, DurationStatus status, @Nullable Long seconds) {

    /**
     * All durations of an incident. Computed from its times whenever they are read, so a corrected time corrects them
     * too. Near misses and drills have none.
     */
    static List<MeasuredDuration> of(IncidentTimes times, IncidentKind kind, IncidentStatus status) {
        Instant start = kind == IncidentKind.INCIDENT ? times.startedAt() : null;
        DurationStatus otherwise = status.isOver() || kind != IncidentKind.INCIDENT
                ? DurationStatus.NOT_APPLICABLE
                : DurationStatus.PENDING;
        return List.of(
                between(DurationName.FIRST_SIGNAL, start, times.firstSignalAt(), otherwise),
                between(DurationName.DETECTION, start, times.detectedAt(), otherwise),
                between(DurationName.ACKNOWLEDGEMENT, start, times.acknowledgedAt(), otherwise),
                between(DurationName.IDENTIFICATION, start, times.identifiedAt(), otherwise),
                between(DurationName.MITIGATION, start, times.mitigatedAt(), otherwise),
                between(DurationName.RESOLUTION, start, times.resolvedAt(), otherwise));
    }

    private static MeasuredDuration between(
            DurationName name, @Nullable Instant start, @Nullable Instant end, DurationStatus otherwise) {
        if (start == null || end == null) {
            return new MeasuredDuration(name, otherwise, null);
        }
        Duration duration = Duration.between(start, end);
        return duration.isNegative()
                ? new MeasuredDuration(name, DurationStatus.INVALID, null)
                : new MeasuredDuration(name, DurationStatus.RECORDED, duration.toSeconds());
    }
}
