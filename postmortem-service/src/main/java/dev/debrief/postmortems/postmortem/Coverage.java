package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.incident.IncidentStatus;
import dev.debrief.postmortems.incident.KnownIncident;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.Visibility;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a postmortem takes over from the incidents it covers: the worst severity, and only those people who may see all
 * of them.
 *
 * @param resolvedAt when the last one was resolved; null while one is not
 */
record Coverage(
        KnownIncident first,
        Severity severity,
        Visibility visibility,
        List<String> audience,
        @Nullable Instant resolvedAt) {

    /** @param incidents the one that the postmortem was drafted for comes first */
    static Coverage of(List<KnownIncident> incidents) {
        List<KnownIncident> restricted = incidents.stream()
                .filter(one -> one.visibility() == Visibility.RESTRICTED)
                .toList();
        return new Coverage(
                incidents.get(0),
                incidents.stream()
                        .map(one -> one.details().severity())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                restricted.isEmpty() ? Visibility.OPEN : Visibility.RESTRICTED,
                restricted.isEmpty() ? incidents.get(0).audience() : inAll(restricted),
                resolution(incidents));
    }

    private static List<String> inAll(List<KnownIncident> restricted) {
        Set<String> common = new LinkedHashSet<>(restricted.get(0).audience());
        restricted.forEach(one -> common.retainAll(one.audience()));
        return List.copyOf(common);
    }

    private static @Nullable Instant resolution(List<KnownIncident> incidents) {
        boolean over = incidents.stream().allMatch(Coverage::isOver);
        return over
                ? incidents.stream()
                        .filter(one -> one.details().status().isResolved())
                        .map(one -> one.details().times().resolvedAt())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private static boolean isOver(KnownIncident incident) {
        IncidentStatus status = incident.details().status();
        return status == IncidentStatus.CANCELLED
                || status == IncidentStatus.MERGED
                || (status.isResolved() && incident.details().times().resolvedAt() != null);
    }

    String title() {
        return first.details().title();
    }

    boolean isResolved() {
        return resolvedAt != null;
    }
}
