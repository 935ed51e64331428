package dev.debrief.postmortems.incident;

import dev.debrief.postmortems.incident.duration.DurationName;
import dev.debrief.postmortems.incident.duration.DurationReason;
import dev.debrief.postmortems.incident.duration.DurationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Time from the start of impact to a phase of an incident.
 *
 * @param reason why there is none; null if it is RECORDED or PENDING
 */
public record MeasuredDuration(
        DurationName name,
        DurationStatus status,
        @Nullable Long seconds,
        @Nullable DurationReason reason) {

    /**
     * All durations of an incident. Computed from its times whenever they are read, so a corrected time corrects them
     * too. Near misses and drills have none, and neither has an incident whose start was not recorded.
     */
    static List<MeasuredDuration> of(IncidentTimes times, IncidentKind kind, IncidentStatus status) {
        return Stream.of(DurationName.values())
                .map(name -> to(name, times, kind, status))
                .toList();
    }

    private static MeasuredDuration to(
            DurationName name, IncidentTimes times, IncidentKind kind, IncidentStatus status) {
        Instant end = times.endOf(name);
        Instant start = times.startedAt();
        if (kind != IncidentKind.INCIDENT) {
            return without(name, DurationStatus.NOT_APPLICABLE, DurationReason.NOT_MEASURED);
        }
        if (start == null) {
            return without(name, DurationStatus.NOT_APPLICABLE, DurationReason.START_NOT_RECORDED);
        }
        if (end == null) {
            return status.isOver()
                    ? without(name, DurationStatus.NOT_APPLICABLE, DurationReason.END_NOT_RECORDED)
                    : without(name, DurationStatus.PENDING, null);
        }
        Duration duration = Duration.between(start, end);
        return duration.isNegative()
                ? without(name, DurationStatus.INVALID, DurationReason.END_BEFORE_START)
                : new MeasuredDuration(name, DurationStatus.RECORDED, duration.toSeconds(), null);
    }

    private static MeasuredDuration without(DurationName name, DurationStatus status, @Nullable DurationReason reason) {
        return new MeasuredDuration(name, status, null, reason);
    }
}
