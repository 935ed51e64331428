package dev.debrief.incidents.incident;

import dev.debrief.incidents.catalog.ServiceCatalogService;
import dev.debrief.incidents.catalog.ServiceMatch;
import dev.debrief.incidents.field.FieldService;
import dev.debrief.incidents.incident.lifecycle.ChangeOrigin;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.SeverityChange;
import dev.debrief.incidents.incident.severity.SeverityHistory;
import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.incidents.measurement.MeasurementService;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
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
import org.jspecify.annotations.Nullable;

/** The use cases of an incident. Each change is stored, audited and published in one transaction. */
@ApplicationScoped
@Transactional
public class IncidentService {

    private final IncidentRepository incidents;
    private final IncidentAccess access;
    private final IncidentWriter writer;
    private final IncidentTransitionExecutor transitions;
    private final SeverityHistory severities;
    private final FieldService fields;
    private final MeasurementService measurements;
    private final ServiceCatalogService catalogue;
    private final TimeBounds timeBounds;
    private final AuditLog audit;
    private final Clock clock;

    IncidentService(
            IncidentRepository incidents,
            IncidentAccess access,
            IncidentWriter writer,
            IncidentTransitionExecutor transitions,
            SeverityHistory severities,
            FieldService fields,
            MeasurementService measurements,
            ServiceCatalogService catalogue,
            TimeBounds timeBounds,
            AuditLog audit,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.writer = writer;
        this.transitions = transitions;
        this.severities = severities;
        this.fields = fields;
        this.measurements = measurements;
        this.catalogue = catalogue;
        this.timeBounds = timeBounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records an incident. With {@code resolvedAt} it is also resolved, with {@code closedAt} also closed. */
    public Incident report(IncidentDescription description, @Nullable Reporter reporter, Actor actor) {
        requireValid(description);
        Reporter by = Objects.requireNonNullElseGet(reporter, () -> new Reporter(actor.handle(), actor.displayName()));
        Incident incident = writer.create(asReported(description), by, ChangeOrigin.CALLER, actor);
        finish(incident, description.times(), ChangeOrigin.CALLER, actor);
        return incident;
    }

    /**
     * Records an incident of another system that was over before it is imported, with all of its times. It has no
     * automatic timeline entries: those of the other system are added to it.
     *
     * @param draft whether its resolution has the same effects as that of any other incident; otherwise, consumers of
     *     its events notify nobody and draft no postmortem
     */
    public Incident importPast(IncidentDescription description, Reporter reporter, boolean draft, Actor actor) {
        requireValid(description);
        IncidentDescription reportedAs = asReported(description);
        Incident incident = draft
                ? writer.create(reportedAs, reporter, ChangeOrigin.SOURCE, actor)
                : writer.createImported(reportedAs, reporter, ChangeOrigin.SOURCE, actor);
        finish(incident, description.times(), ChangeOrigin.SOURCE, actor);
        return incident;
    }

    private void requireValid(IncidentDescription description) {
        requireNotInFuture(description.times());
        requireResolvedIfClosed(description.times());
        fields.require(description.customFields(), Map.of());
    }

    private static IncidentDescription asReported(IncidentDescription description) {
        return description.withTimes(description.times().withoutEndTimes());
    }

    /** Performs the transitions to the end that the incident has reached. */
    private void finish(Incident incident, Times times, ChangeOrigin origin, Actor actor) {
        if (times.resolvedAt() != null) {
            transitions.execute(incident, IncidentTransition.RESOLVE, times.resolvedAt(), null, origin, actor);
        }
        if (times.closedAt() != null) {
            transitions.execute(incident, IncidentTransition.CLOSE, times.closedAt(), null, origin, actor);
        }
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

    /** The services that an incident names, as in the service catalogue. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ServiceMatch> affectedServices(Incident incident) {
        return catalogue.affected(incident.description().services());
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
        writer.edit(incident, correct, ChangeOrigin.CALLER, actor);
        return incident;
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
        transitions.execute(incident, transition, transitionedAt, reason, ChangeOrigin.CALLER, actor);
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
