package dev.debrief.incidents.incident.lifecycle;

import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.incidents.measurement.TimeName;
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
 * @param reason why there are none; null if they are RECORDED or PENDING
 */
public record IncidentDuration(
        String name,
        DurationStatus status,
        @Nullable Long seconds,
        @Nullable DurationReason reason) {

    public static List<IncidentDuration> of(Times times, IncidentKind kind, IncidentStatus status) {
        boolean open = status.isActive();
        return List.of(
                sinceStart("FIRST_SIGNAL", times, times.firstSignalAt(), kind, open),
                sinceStart("DETECTION", times, times.detectedAt(), kind, open),
                sinceStart("ACKNOWLEDGEMENT", times, times.acknowledgedAt(), kind, open),
                sinceStart("IDENTIFICATION", times, times.identifiedAt(), kind, open),
                sinceStart("MITIGATION", times, times.mitigatedAt(), kind, open),
                sinceStart("RESOLUTION", times, times.resolvedAt(), kind, open));
    }

    /** The built-in durations, then the custom ones. */
    public static List<IncidentDuration> of(
            Times times, IncidentKind kind, IncidentStatus status, List<Measurement> measurements) {
        Map<String, @Nullable Instant> byName = times.byName();
        Stream<IncidentDuration> defined = measurements.stream().map(measurement -> {
            TimeName from = measurement.definition().from();
            Instant end = byName.get(measurement.definition().to().name());
            return from == TimeName.startedAt
                    ? sinceStart(measurement.key(), times, end, kind, status.isActive())
                    : between(measurement.key(), byName.get(from.name()), end, kind, status.isActive());
        });
        return Stream.concat(of(times, kind, status).stream(), defined).toList();
    }

    /** A start that is missing is not still to come, unlike every later time of an open incident. */
    private static IncidentDuration sinceStart(
            String name, Times times, @Nullable Instant end, IncidentKind kind, boolean open) {
        return between(name, times.startedAt(), end, kind, open && times.startedAt() != null);
    }

    /** @param open whether missing times may still come */
    private static IncidentDuration between(
            String name, @Nullable Instant start, @Nullable Instant end, IncidentKind kind, boolean open) {
        if (!kind.isMeasured()) {
            return without(name, DurationStatus.NOT_APPLICABLE, DurationReason.NOT_MEASURED);
        }
        if (start == null || end == null) {
            DurationReason missing =
                    start == null ? DurationReason.START_NOT_RECORDED : DurationReason.END_NOT_RECORDED;
            return open
                    ? without(name, DurationStatus.PENDING, null)
                    : without(name, DurationStatus.NOT_APPLICABLE, missing);
        }
        Duration duration = Duration.between(start, end);
        return duration.isNegative()
                ? without(name, DurationStatus.INVALID, DurationReason.END_BEFORE_START)
                : new IncidentDuration(name, DurationStatus.RECORDED, duration.toSeconds(), null);
    }

    private static IncidentDuration without(String name, DurationStatus status, @Nullable DurationReason reason) {
        return new IncidentDuration(name, status, null, reason);
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
