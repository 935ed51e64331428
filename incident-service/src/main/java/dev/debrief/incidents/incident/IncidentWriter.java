package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.lifecycle.ChangeOrigin;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Creates incidents and changes their descriptions: stores, publishes and audits it, and extends the history. */
@ApplicationScoped
class IncidentWriter {

    private final IncidentRepository incidents;
    private final IncidentEventPublisher events;
    private final IncidentHistoryRecorder history;
    private final AuditLog audit;
    private final Clock clock;

    IncidentWriter(
            IncidentRepository incidents,
            IncidentEventPublisher events,
            IncidentHistoryRecorder history,
            AuditLog audit,
            Clock clock) {
        this.incidents = incidents;
        this.events = events;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param description without the times that transitions set */
    Incident create(IncidentDescription description, Reporter reporter, ChangeOrigin origin, Actor actor) {
        return store(newIncident(description, reporter), origin, actor);
    }

    /** Like {@link #create}, for an incident that was over when it was imported from another system. */
    Incident createImported(IncidentDescription description, Reporter reporter, ChangeOrigin origin, Actor actor) {
        Incident incident = newIncident(description, reporter);
        incident.markImported();
        return store(incident, origin, actor);
    }

    private Incident newIncident(IncidentDescription description, Reporter reporter) {
        return new Incident(Ids.next(), incidents.nextNumber(), description, reporter, clock.instant());
    }

    private Incident store(Incident incident, ChangeOrigin origin, Actor actor) {
        incidents.persist(incident);
        List<IncidentDomainEvent> reported = List.of(new IncidentDomainEvent.Reported());
        events.publish(incident, reported);
        audit.record(
                actor, "incident.reported", incident.auditSubject(), null, IncidentEventMapper.auditState(incident));
        history.record(incident, reported, origin, actor);
        return incident;
    }

    /** Returns whether anything changed. */
    boolean edit(Incident incident, Correction correct, ChangeOrigin origin, Actor actor) {
        boolean changed = change(
                incident, () -> incident.edit(correct.description(), correct.reason(), clock.instant()), origin, actor);
        if (changed) {
            restrictMergedIncidents(incident, origin, actor);
        }
        return changed;
    }

    /** Incidents that were merged into a RESTRICTED one must not reveal it. */
    private void restrictMergedIncidents(Incident incident, ChangeOrigin origin, Actor actor) {
        if (!incident.hasMerged() || incident.visibility() == Visibility.OPEN) {
            return;
        }
        for (Incident merged : incidents.lockAllMergedInto(incident.id())) {
            change(
                    merged,
                    () -> merged.restrict(incident.key() + " became RESTRICTED", clock.instant()),
                    origin,
                    actor);
        }
    }

    private boolean change(
            Incident incident, Supplier<List<IncidentDomainEvent>> change, ChangeOrigin origin, Actor actor) {
        Object before = IncidentEventMapper.auditState(incident);
        List<IncidentDomainEvent> caused = change.get();
        if (caused.isEmpty()) {
            return false;
        }
        events.publish(incident, caused);
        audit.record(
                actor, "incident.updated", incident.auditSubject(), before, IncidentEventMapper.auditState(incident));
        history.record(incident, caused, origin, actor);
        return true;
    }
}
