package dev.debrief.incidents.incident;

import dev.debrief.incidents.field.FieldService;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.SeverityChange;
import dev.debrief.incidents.incident.severity.SeverityHistory;
import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.incidents.measurement.MeasurementService;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The use cases of an incident. Each change is stored, audited and published in one transaction. */
@ApplicationScoped
@Transactional
public class IncidentService {

    private final IncidentRepository incidents;
    private final IncidentAccess access;
    private final IncidentEventPublisher events;
    private final IncidentTransitionExecutor transitions;
    private final IncidentHistoryRecorder history;
    private final SeverityHistory severities;
    private final FieldService fields;
    private final MeasurementService measurements;
    private final TimeBounds timeBounds;
    private final AuditLog audit;
    private final Clock clock;

    IncidentService(
            IncidentRepository incidents,
            IncidentAccess access,
            IncidentEventPublisher events,
            IncidentTransitionExecutor transitions,
            IncidentHistoryRecorder history,
            SeverityHistory severities,
            FieldService fields,
            MeasurementService measurements,
            TimeBounds timeBounds,
            AuditLog audit,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.events = events;
        this.transitions = transitions;
        this.history = history;
        this.severities = severities;
        this.fields = fields;
        this.measurements = measurements;
        this.timeBounds = timeBounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records an incident. With {@code resolvedAt} it is also resolved, with {@code closedAt} also closed. */
    public Incident report(IncidentDescription description, @Nullable Reporter reporter, Actor actor) {
        Times times = description.times();
        requireNotInFuture(times);
        requireResolvedIfClosed(times);
        fields.require(description.customFields(), Map.of());
        Reporter by = Objects.requireNonNullElseGet(reporter, () -> new Reporter(actor.handle(), actor.displayName()));
        IncidentDescription reportedAs = description.withTimes(times.withoutEndTimes());
        Incident incident = new Incident(Ids.next(), incidents.nextNumber(), reportedAs, by, clock.instant());
        incidents.persist(incident);
        List<IncidentDomainEvent> reported = List.of(new IncidentDomainEvent.Reported());
        events.publish(incident, reported);
        audit.record(
                actor, "incident.reported", incident.auditSubject(), null, IncidentEventMapper.auditState(incident));
        history.record(incident, reported, actor);
        if (times.resolvedAt() != null) {
            transitions.execute(incident, IncidentTransition.RESOLVE, times.resolvedAt(), null, actor);
        }
        if (times.closedAt() != null) {
            transitions.execute(incident, IncidentTransition.CLOSE, times.closedAt(), null, actor);
        }
        return incident;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Incident get(EntityRef ref, Actor actor) {
        return access.getVisible(ref, actor);
    }

    /** The custom measurements, in addition to the built-in durations. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Measurement> measurements() {
        return measurements.all();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Incident> list(IncidentFilter filter, PageRequest page, Actor actor) {
        Map<String, Object> values = new TreeMap<>();
        filter.customFields().forEach((key, text) -> values.put(key, fields.valueOf(key, text)));
        return incidents.list(filter, values, page, actor);
    }

    /** @param correction computes the corrected description from the current one */
    public Incident edit(
            EntityRef ref,
            Precondition precondition,
            Function<IncidentDescription, Correction> correction,
            Actor actor) {
        Incident incident = access.getWritableLocked(ref, actor);
        precondition.require(incident.revision());
        IncidentDescription described = incident.description();
        Correction correct = correction.apply(described);
        requireNotInFuture(correct.description().times());
        requireCorrectionReason(described.times(), correct);
        fields.require(correct.description().customFields(), described.customFields());
        boolean changed =
                change(incident, actor, () -> incident.edit(correct.description(), correct.reason(), clock.instant()));
        if (changed) {
            restrictMergedIncidents(incident, actor);
        }
        return incident;
    }

    /** Incidents that were merged into a RESTRICTED one must not reveal it. */
    private void restrictMergedIncidents(Incident incident, Actor actor) {
        if (!incident.hasMerged() || incident.description().visibility() == Visibility.OPEN) {
            return;
        }
        for (Incident merged : incidents.lockAllMergedInto(incident.id())) {
            change(merged, actor, () -> merged.restrict(incident.key() + " became RESTRICTED", clock.instant()));
        }
    }

    /** @param at when it happened; now if null */
    public Incident transition(
            EntityRef ref,
            Precondition precondition,
            IncidentTransition transition,
            @Nullable Instant at,
            @Nullable String reason,
            Actor actor) {
        Incident incident = access.getWritableLocked(ref, actor);
        precondition.require(incident.revision());
        Instant transitionedAt = Objects.requireNonNullElseGet(at, clock::instant);
        timeBounds.requirePast("/at", transitionedAt);
        transitions.execute(incident, transition, transitionedAt, reason, actor);
        return incident;
    }

    /** The incidents that were merged into this one. Needs no query if there are none. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<IncidentReference> mergedInto(Incident incident) {
        return incident.hasMerged() ? incidents.mergedInto(incident.id()) : List.of();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<SeverityChange> severities(EntityRef ref, PageRequest page, Actor actor) {
        return severities.page(access.getVisible(ref, actor).id(), page);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<AuditEntry> history(EntityRef ref, PageRequest page, Actor actor) {
        Incident incident = access.getVisible(ref, actor);
        return audit.entries(incident.auditSubject(), page.after(), page.fetchSize());
    }

    /** Changes the description of an incident, publishes what that caused and audits it. Returns whether it changed. */
    private boolean change(Incident incident, Actor actor, Supplier<List<IncidentDomainEvent>> change) {
        Object before = IncidentEventMapper.auditState(incident);
        List<IncidentDomainEvent> caused = change.get();
        if (caused.isEmpty()) {
            return false;
        }
        events.publish(incident, caused);
        audit.record(
                actor, "incident.updated", incident.auditSubject(), before, IncidentEventMapper.auditState(incident));
        history.record(incident, caused, actor);
        return true;
    }

    private void requireNotInFuture(Times times) {
        times.byName().forEach((name, time) -> timeBounds.requirePast("/times/" + name, time));
    }

    private static void requireResolvedIfClosed(Times times) {
        if (times.closedAt() != null && times.resolvedAt() == null) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("A closed incident needs the time it was resolved.")
                    .at("/times/resolvedAt", "is required if closedAt is set");
        }
    }

    private static void requireCorrectionReason(Times before, Correction correction) {
        String reason = correction.reason();
        if (before.isAlteredBy(correction.description().times()) && (reason == null || reason.isBlank())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Changing or removing a recorded time requires a reason.")
                    .at("/correctionReason", "is required to change or remove a recorded time");
        }
    }
}
