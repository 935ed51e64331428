package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentStatus;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.Visibility;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a postmortem takes over from its incidents: the worst severity, and as its audience only those who may see all
 * of them and all that its versions show.
 *
 * @param resolvedAt when the last one was resolved; null while any is unresolved
 */
public record IncidentCoverage(
        IncidentProjection first,
        Severity severity,
        Visibility visibility,
        List<String> audience,
        @Nullable Instant resolvedAt) {

    /** @param incidents the one the postmortem was drafted for comes first */
    public static IncidentCoverage of(List<IncidentProjection> incidents) {
        return of(incidents, List.of());
    }

    /** @param shownEarlier incidents that only versions show; they count for who may see the postmortem */
    public static IncidentCoverage of(List<IncidentProjection> incidents, List<IncidentProjection> shownEarlier) {
        List<IncidentProjection> restricted = Stream.concat(incidents.stream(), shownEarlier.stream())
                .filter(one -> one.visibility() == Visibility.RESTRICTED)
                .toList();
        return new IncidentCoverage(
                incidents.get(0),
                incidents.stream()
                        .map(one -> one.details().severity())
                        .reduce((one, other) -> one.isAtLeast(other) ? one : other)
                        .orElseThrow(),
                restricted.isEmpty() ? Visibility.OPEN : Visibility.RESTRICTED,
                restricted.isEmpty() ? incidents.get(0).audience() : commonAudience(restricted),
                resolution(incidents));
    }

    private static List<String> commonAudience(List<IncidentProjection> restricted) {
        Set<String> common = new LinkedHashSet<>(restricted.get(0).audience());
        restricted.forEach(one -> common.retainAll(one.audience()));
        return List.copyOf(common);
    }

    private static @Nullable Instant resolution(List<IncidentProjection> incidents) {
        boolean over = incidents.stream().allMatch(IncidentCoverage::isOver);
        return over
                ? incidents.stream()
                        .filter(one -> one.details().status().isResolved())
                        .map(one -> one.details().times().resolvedAt())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private static boolean isOver(IncidentProjection incident) {
        IncidentStatus status = incident.details().status();
        return status == IncidentStatus.CANCELLED
                || status == IncidentStatus.MERGED
                || (status.isResolved() && incident.details().times().resolvedAt() != null);
    }

    String title() {
        return first.details().title();
    }

    public boolean isResolved() {
        return resolvedAt != null;
    }
}
