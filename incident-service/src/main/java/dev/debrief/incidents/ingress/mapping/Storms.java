package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.SourcedIncidents;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.mapping.ruled.EntryDescriptions;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.state.Applied;
import dev.debrief.incidents.ingress.mapping.state.Contribution;
import dev.debrief.incidents.ingress.mapping.state.JoinedAs;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.SourcedEntries;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an umbrella incident of a source for what is reported beyond the limit, with one entry for each group. What is
 * OPEN and what is RESTRICTED have umbrellas of their own, so that neither hides nor reveals the other.
 */
@ApplicationScoped
class Storms {

    private static final int MAX_ENTRIES = 1000;
    private static final int MAX_TITLE = 200;

    /** The summary counts in steps, so that it does not change with each group. */
    private static final int STEP = 100;

    private final IngressIncidentRepository rows;
    private final SourcedIncidents incidents;
    private final SourcedEntries entries;
    private final Contributions contributions;
    private final Clock clock;

    Storms(
            IngressIncidentRepository rows,
            SourcedIncidents incidents,
            SourcedEntries entries,
            Contributions contributions,
            Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.entries = entries;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** Adds a group to the umbrella, while no other transaction opens an incident for the source. */
    Incident join(MappedGroup group, IngressIncident row) {
        Storm storm = findActive(group).orElseGet(() -> open(group));
        IngressIncident umbrella = storm.umbrella();
        Incident incident = storm.incident();
        row.join(incident.id(), JoinedAs.STORM);
        Contribution joined = umbrella.applied().joined().plus(Contribution.of(group.described()), true);
        umbrella.apply(applied -> applied.withJoined(joined));
        IncidentDescription before = umbrella.applied().description();
        if (before != null) {
            contributions.describe(
                    group.source(), umbrella, incident, withSummary(joined.addTo(before), summary(joined.groups())));
        }
        if (joined.groups() <= MAX_ENTRIES) {
            entries.add(
                    incident,
                    incident.id(),
                    List.of(entry(group)),
                    group.source().actor());
        }
        return incident;
    }

    private record Storm(IngressIncident umbrella, Incident incident) {}

    private Optional<Storm> findActive(MappedGroup group) {
        Optional<IngressIncident> umbrella =
                rows.findUmbrellaLocked(group.source().id(), group.described().visibility());
        UUID incidentId = umbrella.map(IngressIncident::incidentId).orElse(null);
        return umbrella.isEmpty() || incidentId == null
                ? Optional.empty()
                : incidents
                        .findLocked(incidentId)
                        .filter(incident -> incident.status().isActive()
                                && incident.description().visibility()
                                        == group.described().visibility())
                        .map(incident -> new Storm(umbrella.get(), incident));
    }

    private Storm open(MappedGroup group) {
        ReceivingSource source = group.source();
        IncidentDescription described = group.described();
        IncidentDescription description = new IncidentDescription(
                Texts.cut("Alert storm from " + source.name(), MAX_TITLE),
                summary(1),
                IncidentKind.INCIDENT,
                described.severity(),
                null,
                described.visibility(),
                described.services(),
                List.of(),
                started(described.times().startedAt()),
                Map.of());
        Incident incident = incidents.open(description, source.actor());
        Applied applied =
                Applied.NOTHING.withDescription(incident.description()).withStatus(IncidentStatus.REPORTED);
        IngressIncident umbrella = IngressIncident.umbrella(source.id(), incident.id(), applied, clock.instant());
        rows.persistAndFlush(umbrella);
        return new Storm(umbrella, incident);
    }

    private Times started(@Nullable Instant startedAt) {
        Instant start = startedAt == null ? clock.instant() : startedAt;
        return new Times(start, null, start, null, null, null, null, null);
    }

    private static String summary(int groups) {
        String what = "More is reported than the limit of incidents per hour allows, so it is collected here.";
        int counted = groups - groups % STEP;
        return groups <= MAX_ENTRIES
                ? what + " The timeline has one entry for each group of alerts."
                : what
                        + String.format(
                                Locale.ROOT,
                                " At least %,d groups of alerts are part of it; the timeline has entries for the first"
                                        + " %,d.",
                                counted,
                                MAX_ENTRIES);
    }

    private static IncidentDescription withSummary(IncidentDescription description, String summary) {
        return new IncidentDescription(
                description.title(),
                summary,
                description.kind(),
                description.severity(),
                description.severityReason(),
                description.visibility(),
                description.services(),
                description.labels(),
                description.times(),
                description.customFields());
    }

    private static EntryDescription entry(MappedGroup group) {
        return EntryDescriptions.of(group.source(), group.now(), false).values().stream()
                .findFirst()
                .orElseGet(() -> EntryDescriptions.of(
                        group.source(),
                        group.now().state().changes().get(0).at(),
                        TimelineEntryKind.SIGNAL,
                        group.described().title()));
    }
}
