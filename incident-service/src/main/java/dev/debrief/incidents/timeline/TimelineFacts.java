package dev.debrief.incidents.timeline;

import dev.debrief.contracts.incident.EntriesOrigin;
import dev.debrief.contracts.incident.TimelineEntriesAdded;
import dev.debrief.contracts.incident.TimelineEntriesWithdrawn;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.contracts.incident.TimelineEntryRemoved;
import dev.debrief.contracts.incident.TimelineEntryRevised;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells listeners what changed in a timeline. */
@ApplicationScoped
class TimelineFacts {

    private final IncidentFacts facts;

    TimelineFacts(IncidentFacts facts) {
        this.facts = facts;
    }

    void recorded(Incident incident, TimelineEntry entry) {
        facts.publish(new TimelineEntryRecorded(IncidentFacts.snapshot(incident), asFact(entry, incident)));
    }

    void revised(Incident incident, TimelineEntry entry) {
        facts.publish(new TimelineEntryRevised(IncidentFacts.snapshot(incident), asFact(entry, incident)));
    }

    void removed(Incident incident, UUID entryId, Instant at, @Nullable String reason) {
        facts.publish(new TimelineEntryRemoved(IncidentFacts.snapshot(incident), entryId, at, reason));
    }

    /** In as many facts as it takes to keep each below the largest size. */
    void added(Incident incident, List<TimelineEntry> entries, EntriesOrigin origin) {
        Chunks.of(entries)
                .forEach(chunk -> facts.publish(new TimelineEntriesAdded(
                        IncidentFacts.snapshot(incident),
                        chunk.stream().map(entry -> asFact(entry, incident)).toList(),
                        origin)));
    }

    void withdrawn(Incident incident, List<TimelineEntry> entries, EntriesOrigin origin) {
        if (!entries.isEmpty()) {
            facts.publish(new TimelineEntriesWithdrawn(
                    IncidentFacts.snapshot(incident),
                    entries.stream().map(TimelineEntry::id).toList(),
                    origin));
        }
    }

    /** @param incident the incident that shows the entry in the moment the fact tells of */
    static dev.debrief.contracts.incident.TimelineEntry asFact(TimelineEntry entry, Incident incident) {
        EntryDescription description = entry.description();
        return new dev.debrief.contracts.incident.TimelineEntry(
                entry.id(),
                description.occurredAt(),
                entry.recordedAt(),
                dev.debrief.contracts.incident.TimelineEntryKind.valueOf(
                        description.kind().name()),
                description.text(),
                description.actor(),
                description.source(),
                description.link(),
                description.keyMoment(),
                entry.isAutomatic(),
                asFact(description.decision()),
                description.evidenceIds().isEmpty() ? null : description.evidenceIds(),
                entry.incidentId().equals(incident.id()) ? null : entry.incidentId());
    }

    private static dev.debrief.contracts.incident.@Nullable Decision asFact(@Nullable Decision decision) {
        return decision == null
                ? null
                : new dev.debrief.contracts.incident.Decision(
                        decision.knownThen(), decision.options(), decision.choice(), decision.reason());
    }
}
