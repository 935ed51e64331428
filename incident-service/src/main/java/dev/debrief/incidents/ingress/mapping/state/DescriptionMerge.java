package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.Times;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what a source reports, value by value: only values that are still as the source has set them.
 *
 * @param corrected the description that the incident should have
 * @param applied what the source has set then
 */
public record DescriptionMerge(IncidentDescription corrected, IncidentDescription applied) {

    /**
     * @param current description of the incident
     * @param applied what the source has set before
     * @param reported what it reports now
     */
    public static DescriptionMerge of(
            IncidentDescription current, IncidentDescription applied, IncidentDescription reported) {
        return new DescriptionMerge(
                merged(current, applied, reported, current), merged(current, applied, reported, applied));
    }

    /** @param kept supplies what people have changed */
    private static IncidentDescription merged(
            IncidentDescription current,
            IncidentDescription applied,
            IncidentDescription reported,
            IncidentDescription kept) {
        return new IncidentDescription(
                choose(current.title(), applied.title(), reported.title(), kept.title()),
                chooseOptional(current.summary(), applied.summary(), reported.summary(), kept.summary()),
                choose(current.kind(), applied.kind(), reported.kind(), kept.kind()),
                choose(current.severity(), applied.severity(), reported.severity(), kept.severity()),
                kept.severityReason(),
                choose(
                        current.visibility(),
                        applied.visibility(),
                        reported.visibility() == Visibility.RESTRICTED ? Visibility.RESTRICTED : kept.visibility(),
                        kept.visibility()),
                choose(current.services(), applied.services(), reported.services(), kept.services()),
                choose(current.labels(), applied.labels(), reported.labels(), kept.labels()),
                times(current.times(), applied.times(), reported.times(), kept.times()),
                fields(current.customFields(), applied.customFields(), reported.customFields(), kept.customFields()));
    }

    private static <T> T choose(T current, T applied, T reported, T kept) {
        return current.equals(applied) ? reported : kept;
    }

    private static <T> @Nullable T chooseOptional(
            @Nullable T current, @Nullable T applied, @Nullable T reported, @Nullable T kept) {
        return Objects.equals(current, applied) ? reported : kept;
    }

    /** Mitigation and the end are set by transitions only, the first signal by people only. */
    private static Times times(Times current, Times applied, Times reported, Times kept) {
        return new Times(
                chooseOptional(current.startedAt(), applied.startedAt(), reported.startedAt(), kept.startedAt()),
                kept.firstSignalAt(),
                chooseOptional(current.detectedAt(), applied.detectedAt(), reported.detectedAt(), kept.detectedAt()),
                chooseOptional(
                        current.acknowledgedAt(),
                        applied.acknowledgedAt(),
                        reported.acknowledgedAt(),
                        kept.acknowledgedAt()),
                chooseOptional(
                        current.identifiedAt(), applied.identifiedAt(), reported.identifiedAt(), kept.identifiedAt()),
                kept.mitigatedAt(),
                kept.resolvedAt(),
                kept.closedAt());
    }

    private static Map<String, Object> fields(
            Map<String, Object> current,
            Map<String, Object> applied,
            Map<String, Object> reported,
            Map<String, Object> kept) {
        Map<String, Object> merged = new TreeMap<>(kept);
        Set<String> keys = new TreeSet<>(applied.keySet());
        keys.addAll(reported.keySet());
        for (String key : keys) {
            if (Objects.equals(current.get(key), applied.get(key))) {
                Object value = reported.get(key);
                if (value == null) {
                    merged.remove(key);
                } else {
                    merged.put(key, value);
                }
            }
        }
        return merged;
    }
}
