package dev.debrief.incidents.incident.lifecycle;

import dev.debrief.incidents.measurement.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time between two times of an incident.
 *
 * @param name FIRST_SIGNAL, DETECTION, ACKNOWLEDGEMENT, IDENTIFICATION, MITIGATION or RESOLUTION, all measured from the
 *     start of impact, or the key of a custom measurement
 * @param seconds only if RECORDED
 */
public record IncidentDuration(
        String name, DurationStatus status, @Nullable Long seconds) {

    public static List<IncidentDuration> of(Times times, IncidentKind kind, IncidentStatus status) {
        boolean open = status.isActive() && kind.isMeasured();
        return List.of(
                between("FIRST_SIGNAL", times.startedAt(), times.firstSignalAt(), kind, open),
                between("DETECTION", times.startedAt(), times.detectedAt(), kind, open),
                between("ACKNOWLEDGEMENT", times.startedAt(), times.acknowledgedAt(), kind, open),
                between("IDENTIFICATION", times.startedAt(), times.identifiedAt(), kind, open),
                between("MITIGATION", times.startedAt(), times.mitigatedAt(), kind, open),
                between("RESOLUTION", times.startedAt(), times.resolvedAt(), kind, open));
    }

    /** The built-in durations, then the custom ones. */
    public static List<IncidentDuration> of(
            Times times, IncidentKind kind, IncidentStatus status, List<Measurement> measurements) {
        boolean open = status.isActive() && kind.isMeasured();
        Map<String, @Nullable Instant> byName = times.byName();
        Stream<IncidentDuration> defined = measurements.stream()
                .map(measurement -> between(
                        measurement.key(),
                        byName.get(measurement.definition().from().name()),
                        byName.get(measurement.definition().to().name()),
                        kind,
                        open));
        return Stream.concat(of(times, kind, status).stream(), defined).toList();
    }

    private static IncidentDuration between(
            String name, @Nullable Instant start, @Nullable Instant end, IncidentKind kind, boolean open) {
        if (start == null || end == null || !kind.isMeasured()) {
            return new IncidentDuration(name, open ? DurationStatus.PENDING : DurationStatus.NOT_APPLICABLE, null);
        }
        Duration duration = Duration.between(start, end);
        return duration.isNegative()
                ? new IncidentDuration(name, DurationStatus.INVALID, null)
                : new IncidentDuration(name, DurationStatus.RECORDED, duration.toSeconds());
    }

    /** In words: {@code 1 hour 20 minutes}. Null if there are no seconds. */
    public @Nullable String inWords() {
        return seconds == null ? null : words(Duration.ofSeconds(seconds));
    }

    private static String words(Duration duration) {
        StringBuilder words = new StringBuilder();
        append(words, duration.toDays(), "day");
        append(words, duration.toHoursPart(), "hour");
        append(words, duration.toMinutesPart(), "minute");
        if (words.isEmpty()) {
            return duration.toSeconds() + (duration.toSeconds() == 1 ? " second" : " seconds");
        }
        return words.toString();
    }

    private static void append(StringBuilder words, long amount, String unit) {
        if (amount > 0) {
            words.append(words.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
            words.append(amount == 1 ? "" : "s");
        }
    }
}
