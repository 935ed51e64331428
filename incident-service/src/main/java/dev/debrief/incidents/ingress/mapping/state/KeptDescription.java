package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Descriptions of groups with {@link SettledChanges}: what those have added stays. */
public final class KeptDescription {

    private static final int MAX_NAMES = 50;

    private KeptDescription() {}

    /**
     * Adds to a description what is missing in it.
     *
     * @param before what the source has set; null if it has set nothing
     * @param described without the settled changes
     */
    public static IncidentDescription of(@Nullable IncidentDescription before, IncidentDescription described) {
        if (before == null) {
            return described;
        }
        Times times = described.times();
        Map<String, Object> fields = new TreeMap<>(before.customFields());
        fields.putAll(described.customFields());
        return new IncidentDescription(
                described.title(),
                described.summary(),
                described.kind(),
                before.severity().compareTo(described.severity()) < 0 ? before.severity() : described.severity(),
                described.severityReason(),
                before.visibility() == Visibility.RESTRICTED ? Visibility.RESTRICTED : described.visibility(),
                together(before.services(), described.services()),
                together(before.labels(), described.labels()),
                new Times(
                        earlier(before.times().startedAt(), times.startedAt()),
                        times.firstSignalAt(),
                        earlier(before.times().detectedAt(), times.detectedAt()),
                        times.acknowledgedAt(),
                        times.identifiedAt(),
                        times.mitigatedAt(),
                        times.resolvedAt(),
                        times.closedAt()),
                fields);
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .limit(MAX_NAMES)
                .toList();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
