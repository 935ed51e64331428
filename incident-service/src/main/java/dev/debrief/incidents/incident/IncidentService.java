package dev.debrief.incidents.incident;

import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.incidents.field.FieldService;
import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.incidents.measurement.MeasurementService;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be done with an incident. Every change is stored, audited and published in one transaction. */
@ApplicationScoped
@Transactional
public class IncidentService {

    public static final String AUDIT_SUBJECT = "incident";

    private final IncidentRepository incidents;
    private final IncidentAccess access;
    private final IncidentEventPublisher events;
    private final IncidentTransitionExecutor transitions;
    private final SeverityHistory severities;
    private final FieldService fields;
    private final MeasurementService measurements;
    private final PastTimeValidator pastTimes;
    private final AuditLog audit;
    private final Clock clock;

    IncidentService(
            IncidentRepository incidents,
            IncidentAccess access,
            IncidentEventPublisher events,
            IncidentTransitionExecutor transitions,
            SeverityHistory severities,
            FieldService fields,
            MeasurementService measurements,
            PastTimeValidator pastTimes,
            AuditLog audit,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.events = events;
        this.transitions = transitions;
        this.severities = severities;
        this.fields = fields;
        this.measurements = measurements;
        this.pastTimes = pastTimes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records an incident; one that is over already, with the time it was resolved, is taken through its end. */
    public Incident report(IncidentDescription description, @Nullable Reporter reporter, Actor actor) {
        Times times = description.times();
        requireNotInFuture(times);
        requireResolvedIfClosed(times);
        fields.require(description.customFields(), Map.of());
        Reporter by = Objects.requireNonNullElseGet(reporter, () -> new Reporter(actor.handle(), actor.displayName()));
        IncidentDescription begun = description.withTimes(times.withoutEndTimes());
        Incident incident = new Incident(Ids.next(), incidents.nextNumber(), begun, by, clock.instant());
        incidents.persist(incident);
        IncidentSnapshot after = IncidentEventPublisher.snapshot(incident);
        events.publish(new IncidentReported(after));
        record(actor, "incident.reported", incident, null, after);
        severities.recordInitial(incident, actor);
        if (times.resolvedAt() != null) {
            transitions.execute(incident, IncidentTransition.RESOLVE, times.resolvedAt(), null, actor);
        }
        if (times.closedAt() != null) {
            transitions.execute(incident, IncidentTransition.CLOSE, times.closedAt(), null, actor);
        }
        return incident;
    }

    public Incident get(EntityRef ref, Actor actor) {
        return access.getVisible(ref, actor);
    }

    /** What is measured beside the built-in durations. */
    public List<Measurement> measurements() {
        return measurements.all();
    }

    public List<Incident> list(IncidentFilter filter, PageRequest page, Actor actor) {
        Map<String, Object> values = new TreeMap<>();
        filter.customFields().forEach((key, text) -> values.put(key, fields.valueOf(key, text)));
        return incidents.list(filter, values, page, actor);
    }

    /** @param correction makes the corrected description from the current one */
    public Incident edit(
            EntityRef ref,
            Precondition precondition,
            Function<IncidentDescription, Correction> correction,
            Actor actor) {
        Incident incident = access.getWritableLocked(ref, actor);
        precondition.require(incident.revision());
        IncidentSnapshot before = IncidentEventPublisher.snapshot(incident);
        IncidentDescription described = incident.description();
        Correction correct = correction.apply(described);
        requireNotInFuture(correct.description().times());
        requireCorrectionReason(described.times(), correct);
        fields.require(correct.description().customFields(), described.customFields());
        List<String> changed = incident.edit(correct.description(), clock.instant());
        if (!changed.isEmpty()) {
            IncidentSnapshot after = IncidentEventPublisher.snapshot(incident);
            events.publish(new IncidentUpdated(after, changed, events.durations(incident), correct.reason()));
            record(actor, "incident.updated", incident, before, after);
            severities.recordChange(incident, described, actor);
            restrictMergedIncidents(incident, actor);
        }
        return incident;
    }

    /** What was merged into an incident that is RESTRICTED must not give it away. */
    private void restrictMergedIncidents(Incident incident, Actor actor) {
        if (!incident.hasMerged() || incident.description().visibility() == Visibility.OPEN) {
            return;
        }
        for (Incident part : incidents.lockAllMergedInto(incident.id())) {
            IncidentSnapshot before = IncidentEventPublisher.snapshot(part);
            if (part.restrict(clock.instant())) {
                IncidentSnapshot after = IncidentEventPublisher.snapshot(part);
                events.publish(new IncidentUpdated(
                        after, List.of("visibility"), events.durations(part), incident.key() + " became RESTRICTED"));
                record(actor, "incident.updated", part, before, after);
            }
        }
    }

    /** @param at when the step was taken, now when null */
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
        pastTimes.require("/at", transitionedAt);
        transitions.execute(incident, transition, transitionedAt, reason, actor);
        return incident;
    }

    public List<SeverityChange> severities(EntityRef ref, PageRequest page, Actor actor) {
        return severities.page(access.getVisible(ref, actor).id(), page);
    }

    public List<AuditEntry> history(EntityRef ref, PageRequest page, Actor actor) {
        Incident incident = access.getVisible(ref, actor);
        return audit.entries(AuditSubject.of(AUDIT_SUBJECT, incident.id()), page.after(), page.fetchSize());
    }

    private void record(
            Actor actor, String action, Incident incident, @Nullable IncidentSnapshot before, IncidentSnapshot after) {
        audit.record(actor, action, AuditSubject.of(AUDIT_SUBJECT, incident.id()), before, after);
    }

    private void requireNotInFuture(Times times) {
        times.byName().forEach((name, time) -> pastTimes.require("/times/" + name, time));
    }

    private static void requireResolvedIfClosed(Times times) {
        if (times.closedAt() != null && times.resolvedAt() == null) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("An incident is closed after it was resolved.")
                    .at("/times/resolvedAt", "must be there when closedAt is");
        }
    }

    private static void requireCorrectionReason(Times before, Correction correction) {
        String reason = correction.reason();
        if (before.isAlteredBy(correction.description().times()) && (reason == null || reason.isBlank())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("A time that was recorded is corrected with a reason.")
                    .at("/correctionReason", "must say why a recorded time is changed or removed");
        }
    }
}
