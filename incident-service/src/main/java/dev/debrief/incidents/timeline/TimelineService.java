package dev.debrief.incidents.timeline;

import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentFacts;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Writes down what happened. Entries only ever add, so two people never get in each other's way. */
@ApplicationScoped
@Transactional
public class TimelineService {

    private final TimelineRepository entries;
    private final IncidentAccess incidents;
    private final IncidentFacts facts;
    private final AuditLog audit;
    private final Clock clock;

    TimelineService(
            TimelineRepository entries, IncidentAccess incidents, IncidentFacts facts, AuditLog audit, Clock clock) {
        this.entries = entries;
        this.incidents = incidents;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    public TimelineEntry record(EntityRef ref, EntryDescription description, Actor actor) {
        Incident incident = incidents.visible(ref, actor);
        TimelineEntry entry =
                new TimelineEntry(Ids.next(), incident.id(), description, actor.handle(), clock.instant());
        entries.persist(entry);
        dev.debrief.contracts.incident.TimelineEntry told = asFact(entry);
        facts.publish(new TimelineEntryRecorded(IncidentFacts.snapshot(incident), told));
        audit.record(
                actor.handle(),
                "incident.timeline-entry-recorded",
                IncidentService.AUDIT_SUBJECT,
                incident.id().toString(),
                null,
                told);
        return entry;
    }

    public TimelineEntry get(EntityRef ref, String entryId, Actor actor) {
        Incident incident = incidents.visible(ref, actor);
        EntityRef entry = EntityRef.parse("entry", entryId);
        return entry.id()
                .flatMap(id -> entries.find(incident.id(), id))
                .orElseThrow(() -> entry.notFound("timeline entry"));
    }

    public List<TimelineEntry> list(EntityRef ref, PageRequest page, Actor actor) {
        UUID incidentId = incidents.visible(ref, actor).id();
        return entries.list(incidentId, page);
    }

    private static dev.debrief.contracts.incident.TimelineEntry asFact(TimelineEntry entry) {
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
                false,
                null,
                null,
                null);
    }
}
