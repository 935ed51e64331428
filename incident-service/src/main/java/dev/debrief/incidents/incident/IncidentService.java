package dev.debrief.incidents.incident;

import dev.debrief.contracts.incident.IncidentCancelled;
import dev.debrief.contracts.incident.IncidentReopened;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.IncidentSnapshot;
import dev.debrief.contracts.incident.IncidentStatusChanged;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be done with an incident. Every change is stored, audited and published in one transaction. */
@ApplicationScoped
@Transactional
public class IncidentService {

    public static final String AUDIT_SUBJECT = "incident";

    /** Clocks of those who report may be ahead of ours by this much. */
    private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

    private final IncidentRepository incidents;
    private final IncidentAccess access;
    private final IncidentFacts facts;
    private final ResolvedImpact impact;
    private final AuditLog audit;
    private final Clock clock;

    IncidentService(
            IncidentRepository incidents,
            IncidentAccess access,
            IncidentFacts facts,
            ResolvedImpact impact,
            AuditLog audit,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.facts = facts;
        this.impact = impact;
        this.audit = audit;
        this.clock = clock;
    }

    public Incident report(IncidentDescription description, @Nullable Reporter reporter, Actor actor) {
        refuseFuture(description.times());
        refuseUnreached(description.times());
        Reporter by = Objects.requireNonNullElseGet(reporter, () -> new Reporter(actor.handle(), actor.displayName()));
        Incident incident = new Incident(Ids.next(), incidents.nextNumber(), description, by, clock.instant());
        incidents.persist(incident);
        IncidentSnapshot after = IncidentFacts.snapshot(incident);
        facts.publish(new IncidentReported(after));
        record(actor, "incident.reported", incident, null, after);
        return incident;
    }

    public Incident get(EntityRef ref, Actor actor) {
        return access.visible(ref, actor);
    }

    public List<Incident> list(IncidentFilter filter, PageRequest page, Actor actor) {
        return incidents.list(filter, page, actor);
    }

    /** @param correction makes the corrected description from the current one */
    public Incident edit(
            EntityRef ref, Precondition precondition, UnaryOperator<IncidentDescription> correction, Actor actor) {
        Incident incident = access.locked(ref, actor);
        precondition.require(incident.revision());
        IncidentSnapshot before = IncidentFacts.snapshot(incident);
        IncidentDescription corrected = correction.apply(incident.description());
        refuseFuture(corrected.times());
        List<String> changed = incident.edit(corrected, clock.instant());
        if (!changed.isEmpty()) {
            IncidentSnapshot after = IncidentFacts.snapshot(incident);
            facts.publish(new IncidentUpdated(after, changed, IncidentFacts.durations(incident), null));
            record(actor, "incident.updated", incident, before, after);
        }
        return incident;
    }

    /** @param at when the step was taken, now when null */
    public Incident take(
            EntityRef ref,
            Precondition precondition,
            IncidentTransition transition,
            @Nullable Instant at,
            @Nullable String reason,
            Actor actor) {
        Incident incident = access.locked(ref, actor);
        precondition.require(incident.revision());
        Instant taken = Objects.requireNonNullElseGet(at, clock::instant);
        refuseFuture("/at", taken);
        if (transition.needsReason() && (reason == null || reason.isBlank())) {
            throw CommonProblem.VALIDATION_FAILED
                    .because(transition + " needs a reason.")
                    .at("/reason", "must say why");
        }
        IncidentSnapshot before = IncidentFacts.snapshot(incident);
        IncidentStatus from = incident.take(transition, taken, clock.instant());
        publish(incident, transition, from, taken, reason);
        record(
                actor,
                "incident." + incident.status().name().toLowerCase(Locale.ROOT),
                incident,
                before,
                IncidentFacts.snapshot(incident));
        return incident;
    }

    public List<AuditEntry> history(EntityRef ref, PageRequest page, Actor actor) {
        Incident incident = access.visible(ref, actor);
        return audit.entries(AUDIT_SUBJECT, incident.id().toString(), page.after(), page.fetchSize());
    }

    private void publish(
            Incident incident,
            IncidentTransition transition,
            IncidentStatus from,
            Instant at,
            @Nullable String reason) {
        IncidentSnapshot after = IncidentFacts.snapshot(incident);
        facts.publish(new IncidentStatusChanged(
                after, IncidentFacts.status(from), IncidentFacts.status(incident.status()), at, reason));
        switch (transition) {
            case RESOLVE ->
                facts.publish(new IncidentResolved(
                        after,
                        at,
                        IncidentFacts.durations(incident),
                        impact.of(incident.id()).orElse(null)));
            case REOPEN -> facts.publish(new IncidentReopened(after, at, String.valueOf(reason)));
            case CANCEL -> facts.publish(new IncidentCancelled(after, at, String.valueOf(reason)));
            case INVESTIGATE, IDENTIFY, MITIGATE, CLOSE -> {}
        }
    }

    private void record(
            Actor actor, String action, Incident incident, @Nullable IncidentSnapshot before, IncidentSnapshot after) {
        audit.record(actor.handle(), action, AUDIT_SUBJECT, incident.id().toString(), before, after);
    }

    private void refuseFuture(Times times) {
        times.byName().forEach((name, time) -> {
            if (time != null) {
                refuseFuture("/times/" + name, time);
            }
        });
    }

    private void refuseFuture(String pointer, Instant time) {
        if (time.isAfter(clock.instant().plus(TOLERATED_SKEW))) {
            throw CommonProblem.VALIDATION_FAILED
                    .because("What happened cannot lie in the future.")
                    .at(pointer, "is in the future");
        }
    }

    private static void refuseUnreached(Times times) {
        if (times.resolvedAt() != null || times.closedAt() != null) {
            throw CommonProblem.VALIDATION_FAILED
                    .because("An incident is reported before it is resolved; then take the step RESOLVE with its time.")
                    .at(times.resolvedAt() == null ? "/times/closedAt" : "/times/resolvedAt", "must be absent here");
        }
    }
}
