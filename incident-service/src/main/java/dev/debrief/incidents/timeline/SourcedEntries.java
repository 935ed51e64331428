package dev.debrief.incidents.timeline;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The timeline entries of a source, in the running transaction. The source leaves alone what others have changed since.
 */
@ApplicationScoped
public class SourcedEntries {

    /** The revision of an entry that was just added. */
    public static final long FIRST_REVISION = 1;

    private final TimelineRepository entries;
    private final EntryVersionRepository versions;
    private final TimelineEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    SourcedEntries(
            TimelineRepository entries,
            EntryVersionRepository versions,
            TimelineEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.versions = versions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds entries.
     *
     * @param incident locked; shows the entries
     * @param recordedIn the incident of the source, which may have been merged into {@code incident}
     * @param descriptions must be valid
     * @return the ids of the entries, in the same order
     */
    public List<UUID> add(Incident incident, UUID recordedIn, List<EntryDescription> descriptions, Actor source) {
        if (descriptions.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<TimelineEntry> added = descriptions.stream()
                .map(description ->
                        TimelineEntry.sourced(Ids.next(), recordedIn, incident.id(), description, source.handle(), now))
                .toList();
        entries.insert(added);
        if (added.size() == 1) {
            events.publishRecorded(incident, added.get(0));
            audit.record(
                    source, "incident.timeline-entry-recorded", incident.auditSubject(), null, descriptions.get(0));
        } else {
            events.publishAdded(incident, added, EntriesOrigin.IMPORT);
            audit.record(
                    source,
                    "incident.timeline-imported",
                    incident.auditSubject(),
                    null,
                    Map.of("imported", added.size()));
        }
        return added.stream().map(TimelineEntry::id).toList();
    }

    /**
     * Corrects an entry.
     *
     * @param written the revision that the source wrote
     * @return the new revision; empty if somebody else has changed or removed the entry
     */
    public OptionalLong revise(
            Incident incident, UUID entryId, long written, EntryDescription corrected, Actor source) {
        Optional<TimelineEntry> unchanged = findUnchanged(incident, entryId, written);
        if (unchanged.isEmpty()) {
            return OptionalLong.empty();
        }
        TimelineEntry entry = unchanged.get();
        Instant now = clock.instant();
        EntryVersion before = new EntryVersion(entry, EntryChange.REVISED, source.handle(), now, null);
        if (entry.revise(corrected, now)) {
            versions.persist(before);
            events.publishRevised(incident, entry);
            audit.record(
                    source,
                    "incident.timeline-entry-revised",
                    incident.auditSubject(),
                    before.entry(),
                    entry.description());
        }
        return OptionalLong.of(entry.revision());
    }

    /**
     * Removes an entry that the source no longer has.
     *
     * @param written the revision that the source wrote
     * @return false if somebody else has changed or removed it
     */
    public boolean remove(Incident incident, UUID entryId, long written, String reason, Actor source) {
        Optional<TimelineEntry> unchanged = findUnchanged(incident, entryId, written);
        if (unchanged.isEmpty()) {
            return false;
        }
        TimelineEntry entry = unchanged.get();
        Instant now = clock.instant();
        EntryVersion before = new EntryVersion(entry, EntryChange.REMOVED, source.handle(), now, reason);
        versions.persist(before);
        entries.delete(entry);
        events.publishRemoved(incident, entry.id(), now, reason);
        audit.record(source, "incident.timeline-entry-removed", incident.auditSubject(), before.entry(), null);
        return true;
    }

    private Optional<TimelineEntry> findUnchanged(Incident incident, UUID entryId, long written) {
        return entries.find(incident.id(), entryId, LockModeType.PESSIMISTIC_WRITE)
                .filter(entry -> entry.revision() == written);
    }
}
