package dev.debrief.incidents.timeline;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Records and corrects timeline entries. Each write touches one entry, so concurrent writers do not conflict. */
@ApplicationScoped
@Transactional
public class TimelineService {

    private static final int MAX_CHECKED_ENTRIES = 20_000;

    private final TimelineRepository entries;
    private final EntryVersionRepository versions;
    private final EvidenceLookup evidence;
    private final IncidentAccess incidents;
    private final TimelineEventPublisher events;
    private final TimeBounds timeBounds;
    private final AuditLog audit;
    private final Clock clock;

    TimelineService(
            TimelineRepository entries,
            EntryVersionRepository versions,
            EvidenceLookup evidence,
            IncidentAccess incidents,
            TimelineEventPublisher events,
            TimeBounds timeBounds,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.versions = versions;
        this.evidence = evidence;
        this.incidents = incidents;
        this.events = events;
        this.timeBounds = timeBounds;
        this.audit = audit;
        this.clock = clock;
    }

    public TimelineEntry record(EntityRef ref, EntryDescription description, Actor actor) {
        Incident incident = incidents.getWritable(ref, actor);
        requireValid(incident, description, Set.of());
        TimelineEntry entry =
                new TimelineEntry(Ids.next(), incident.id(), description, actor.handle(), clock.instant());
        entries.persist(entry);
        events.publishRecorded(incident, entry);
        audit.record(actor, "incident.timeline-entry-recorded", incident.auditSubject(), null, description);
        return entry;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public TimelineEntry get(EntityRef ref, EntityRef entryId, Actor actor) {
        return require(incidents.getVisible(ref, actor), entryId, LockModeType.NONE);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<TimelineEntry> list(EntityRef ref, TimelineFilter filter, PageRequest page, Actor actor) {
        return entries.list(incidents.getVisible(ref, actor).id(), filter, page);
    }

    /** @param correction computes the corrected description from the current one */
    public TimelineEntry edit(
            EntityRef ref,
            EntityRef entryId,
            Precondition precondition,
            UnaryOperator<EntryDescription> correction,
            Actor actor) {
        Incident incident = incidents.getWritable(ref, actor);
        TimelineEntry entry = require(incident, entryId, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        Set<UUID> linked = Set.copyOf(entry.description().evidenceIds());
        EntryDescription corrected = correction.apply(entry.description());
        requireValid(incident, corrected, linked);
        Instant now = clock.instant();
        EntryVersion before = new EntryVersion(entry, EntryChange.REVISED, actor.handle(), now, null);
        if (entry.revise(corrected, now)) {
            versions.persist(before);
            events.publishRevised(incident, entry);
            audit.record(
                    actor,
                    "incident.timeline-entry-revised",
                    incident.auditSubject(),
                    before.entry(),
                    entry.description());
        }
        return entry;
    }

    public void remove(
            EntityRef ref, EntityRef entryId, Precondition precondition, @Nullable String reason, Actor actor) {
        Incident incident = incidents.getWritable(ref, actor);
        TimelineEntry entry = require(incident, entryId, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        Instant now = clock.instant();
        EntryVersion before = new EntryVersion(entry, EntryChange.REMOVED, actor.handle(), now, reason);
        versions.persist(before);
        entries.delete(entry);
        events.publishRemoved(incident, entry.id(), now, reason);
        audit.record(actor, "incident.timeline-entry-removed", incident.auditSubject(), before.entry(), null);
    }

    /** Earlier versions of an entry, newest first; also of a removed entry. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<EntryVersion> history(EntityRef ref, EntityRef entryId, PageRequest page, Actor actor) {
        Incident incident = incidents.getVisible(ref, actor);
        UUID id = entryId.requireId("timeline entry");
        boolean isThere = entries.find(incident.id(), id, LockModeType.NONE).isPresent();
        if (!isThere && !versions.existedIn(incidents.withAllMergedInto(incident), id)) {
            throw entryId.notFound("timeline entry");
        }
        return versions.page(id, page);
    }

    /** @param gap the longest time without an entry that is no finding */
    public TimelineCheckResult findings(EntityRef ref, Duration gap, Actor actor) {
        Incident incident = incidents.getVisible(ref, actor);
        List<TimelineEntryProjection> checked = entries.listForCheck(incident.id(), MAX_CHECKED_ENTRIES);
        return new TimelineConsistencyCheck(incident.description().times(), gap).of(checked);
    }

    private TimelineEntry require(Incident incident, EntityRef entryId, LockModeType lock) {
        return entryId.id()
                .flatMap(id -> entries.find(incident.id(), id, lock))
                .orElseThrow(() -> entryId.notFound("timeline entry"));
    }

    /** @param linked evidence that was linked before; it may have been removed since */
    private void requireValid(Incident incident, EntryDescription description, Set<UUID> linked) {
        timeBounds.requirePast("/occurredAt", description.occurredAt());
        Set<UUID> added = new HashSet<>(description.evidenceIds());
        added.removeAll(linked);
        if (!added.isEmpty() && !evidence.findExistingIds(incident.id(), added).containsAll(added)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Entries can only link evidence of their own incident. Attach the evidence first.")
                    .at("/evidenceIds", "contains an id that is not evidence of " + incident.key());
        }
    }
}
