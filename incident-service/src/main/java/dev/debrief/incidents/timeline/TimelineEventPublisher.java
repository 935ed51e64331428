package dev.debrief.incidents.timeline;

import dev.debrief.contracts.incident.TimelineEntriesAdded;
import dev.debrief.contracts.incident.TimelineEntriesWithdrawn;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.contracts.incident.TimelineEntryRemoved;
import dev.debrief.contracts.incident.TimelineEntryRevised;
import dev.debrief.contracts.incident.value.EntriesOrigin;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentEventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells listeners what changed in a timeline. */
@ApplicationScoped
class TimelineEventPublisher {

    private final IncidentEventPublisher events;

    TimelineEventPublisher(IncidentEventPublisher events) {
        this.events = events;
    }

    void publishRecorded(Incident incident, TimelineEntry entry) {
        events.publish(
                new TimelineEntryRecorded(IncidentEventPublisher.snapshot(incident), toContract(entry, incident)));
    }

    void publishRevised(Incident incident, TimelineEntry entry) {
        events.publish(
                new TimelineEntryRevised(IncidentEventPublisher.snapshot(incident), toContract(entry, incident)));
    }

    void publishRemoved(Incident incident, UUID entryId, Instant at, @Nullable String reason) {
        events.publish(new TimelineEntryRemoved(IncidentEventPublisher.snapshot(incident), entryId, at, reason));
    }

    /** In as many events as it takes to keep each below the largest size. */
    void publishAdded(Incident incident, List<TimelineEntry> entries, EntriesOrigin origin) {
        TimelineEntryBatches.of(entries)
                .forEach(chunk -> events.publish(new TimelineEntriesAdded(
                        IncidentEventPublisher.snapshot(incident),
                        chunk.stream().map(entry -> toContract(entry, incident)).toList(),
                        origin)));
    }

    void publishWithdrawn(Incident incident, List<TimelineEntry> entries, EntriesOrigin origin) {
        if (!entries.isEmpty()) {
            events.publish(new TimelineEntriesWithdrawn(
                    IncidentEventPublisher.snapshot(incident),
                    entries.stream().map(TimelineEntry::id).toList(),
                    origin));
        }
    }

    /** @param incident the incident that shows the entry in the moment the event tells of */
    static dev.debrief.contracts.incident.value.TimelineEntry toContract(TimelineEntry entry, Incident incident) {
        EntryDescription description = entry.description();
        return new dev.debrief.contracts.incident.value.TimelineEntry(
                entry.id(),
                description.occurredAt(),
                entry.recordedAt(),
                dev.debrief.contracts.incident.value.TimelineEntryKind.valueOf(
                        description.kind().name()),
                description.text(),
                description.actor(),
                description.source(),
                description.link(),
                description.keyMoment(),
                entry.isAutomatic(),
                toContract(description.decision()),
                description.evidenceIds().isEmpty() ? null : description.evidenceIds(),
                entry.incidentId().equals(incident.id()) ? null : entry.incidentId());
    }

    private static dev.debrief.contracts.incident.value.@Nullable Decision toContract(@Nullable Decision decision) {
        return decision == null
                ? null
                : new dev.debrief.contracts.incident.value.Decision(
                        decision.knownThen(), decision.options(), decision.choice(), decision.reason());
    }
}
