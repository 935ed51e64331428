package dev.debrief.incidents.incident;

import dev.debrief.contracts.incident.IncidentCancelled;
import dev.debrief.contracts.incident.IncidentReopened;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.IncidentSnapshot;
import dev.debrief.contracts.incident.IncidentStatusChanged;
import dev.debrief.incidents.incident.Chronicle.Moment;
import dev.debrief.incidents.incident.Chronicle.Topic;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a step in the life of an incident, and tells everybody: facts, timeline, audit. */
@ApplicationScoped
class IncidentSteps {

    private final IncidentFacts facts;
    private final ResolvedImpact impact;
    private final Chronicle chronicle;
    private final AuditLog audit;
    private final Clock clock;

    IncidentSteps(IncidentFacts facts, ResolvedImpact impact, Chronicle chronicle, AuditLog audit, Clock clock) {
        this.facts = facts;
        this.impact = impact;
        this.chronicle = chronicle;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws dev.debrief.platform.problem.ProblemException when the step is not allowed, or lacks its reason */
    void take(Incident incident, IncidentTransition transition, Instant at, @Nullable String reason, Actor actor) {
        if (transition.needsReason() && (reason == null || reason.isBlank())) {
            throw CommonProblem.VALIDATION_FAILED
                    .because(transition + " needs a reason.")
                    .at("/reason", "must say why");
        }
        IncidentSnapshot before = IncidentFacts.snapshot(incident);
        IncidentStatus from = incident.take(transition, at, clock.instant());
        publish(incident, transition, from, at, reason);
        chronicle.tell(incident, moment(incident, transition, from, at, reason), actor);
        audit.record(
                actor.handle(),
                "incident." + incident.status().name().toLowerCase(Locale.ROOT),
                IncidentService.AUDIT_SUBJECT,
                incident.id().toString(),
                before,
                IncidentFacts.snapshot(incident));
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
                        facts.durations(incident),
                        impact.of(incident.id()).orElse(null)));
            case REOPEN -> facts.publish(new IncidentReopened(after, at, String.valueOf(reason)));
            case CANCEL -> facts.publish(new IncidentCancelled(after, at, String.valueOf(reason)));
            case INVESTIGATE, IDENTIFY, MITIGATE, CLOSE -> {}
        }
    }

    private static Moment moment(
            Incident incident,
            IncidentTransition transition,
            IncidentStatus from,
            Instant at,
            @Nullable String reason) {
        Topic topic = switch (transition) {
            case MITIGATE -> Topic.MITIGATION;
            case RESOLVE -> Topic.RESOLUTION;
            case INVESTIGATE, IDENTIFY, CLOSE, REOPEN, CANCEL -> Topic.STATUS;
        };
        String sentence = "Status is " + word(incident.status()) + ", it was " + word(from);
        return new Moment(at, topic, sentence + (reason == null ? "." : ": " + reason));
    }

    private static String word(IncidentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
