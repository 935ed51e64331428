package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.ingress.mapping.ruled.GroupKeys;
import dev.debrief.incidents.ingress.mapping.ruled.Placement;
import dev.debrief.incidents.ingress.mapping.ruled.RuledState;
import dev.debrief.incidents.ingress.mapping.ruled.StateRules;
import dev.debrief.incidents.ingress.mapping.state.JoinedAs;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Decides whether a group opens an incident or joins one. */
@ApplicationScoped
class PlacementFinder {

    private static final Duration LIMITED_TIME = Duration.ofHours(1);

    private final IngressIncidentRepository rows;
    private final StateRules rules;
    private final Clock clock;

    PlacementFinder(IngressIncidentRepository rows, StateRules rules, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param firstAt when the group was received first */
    Placement find(ReceivingSource source, RuledState ruled, IncidentDescription described, Instant firstAt) {
        if (ruled.isIgnored()) {
            return Placement.waiting("The rules ignore it.");
        }
        if (!ruled.hasHappened()) {
            return Placement.waiting("No alert of the group has fired, so there is no incident to open.");
        }
        if (!ruled.mayOpen()) {
            return Placement.waiting("Nobody has confirmed it. So it opens no incident, and there is none yet.");
        }
        Optional<UUID> sameGroup = sameGroup(source, ruled, described, firstAt);
        if (sameGroup.isPresent()) {
            return Placement.joining(
                    JoinedAs.GROUP, sameGroup.get(), "Rules group it with what has opened that incident.");
        }
        if (!ruled.opens()) {
            return ofService(described);
        }
        return isStorm(source, ruled)
                ? Placement.joining(
                        JoinedAs.STORM,
                        rows.findUmbrellaIncident(source.id(), described.visibility())
                                .orElse(null),
                        "The source has opened as many incidents in the last hour as it may.")
                : Placement.opening();
    }

    private Optional<UUID> sameGroup(
            ReceivingSource source, RuledState ruled, IncidentDescription described, Instant firstAt) {
        String key = GroupKeys.of(ruled);
        return key == null
                ? Optional.empty()
                : rows.findActiveOfGroup(source.id(), key, firstAt, ruled.groupWindow(), isRestricted(described));
    }

    private Placement ofService(IncidentDescription described) {
        Optional<UUID> incident = described.services().isEmpty()
                ? Optional.empty()
                : rows.findActiveOfService(described.services(), isRestricted(described));
        return incident.map(id -> Placement.joining(JoinedAs.SERVICE, id, "That incident affects the same service."))
                .orElseGet(() -> Placement.waiting(
                        "Rules do not let it open an incident, and there is none that it could join."));
    }

    private static boolean isRestricted(IncidentDescription described) {
        return described.visibility() == Visibility.RESTRICTED;
    }

    /** People work on what the sender calls an incident, so each has an incident of its own. */
    private boolean isStorm(ReceivingSource source, RuledState ruled) {
        Instant from = clock.instant().minus(LIMITED_TIME);
        return ruled.hasAlerts() && rows.countOpenedAfter(source.id(), from) >= rules.maxIncidentsPerHour(source);
    }
}
