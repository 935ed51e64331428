package dev.debrief.incidents.incident;

import dev.debrief.contracts.incident.IncidentCancelled;
import dev.debrief.contracts.incident.IncidentReopened;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.IncidentStatusChanged;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.incidents.incident.IncidentTimeline.AutomaticEntry;
import dev.debrief.incidents.incident.IncidentTimeline.EntryTopic;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a step in the life of an incident, and tells everybody: events, timeline, audit. */
@ApplicationScoped
class IncidentTransitionExecutor {

    private final IncidentEventPublisher events;
    private final ImpactLookup impact;
    private final IncidentTimeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    IncidentTransitionExecutor(
            IncidentEventPublisher events,
            ImpactLookup impact,
            IncidentTimeline timeline,
            AuditLog audit,
            Clock clock) {
        this.events = events;
        this.impact = impact;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws dev.debrief.platform.problem.ProblemException when the step is not allowed, or lacks its reason */
    void execute(Incident incident, IncidentTransition transition, Instant at, @Nullable String reason, Actor actor) {
        if (transition.needsReason() && (reason == null || reason.isBlank())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(transition + " needs a reason.")
                    .at("/reason", "must say why");
        }
        IncidentSnapshot before = IncidentEventPublisher.snapshot(incident);
        IncidentStatus from = incident.transition(transition, at, clock.instant());
        publish(incident, transition, from, at, reason);
        timeline.append(incident, automaticEntry(incident, transition, from, at, reason), actor);
        audit.record(
                actor,
                "incident." + incident.status().name().toLowerCase(Locale.ROOT),
                AuditSubject.of(IncidentService.AUDIT_SUBJECT, incident.id()),
                before,
                IncidentEventPublisher.snapshot(incident));
    }

    private void publish(
            Incident incident,
            IncidentTransition transition,
            IncidentStatus from,
            Instant at,
            @Nullable String reason) {
        IncidentSnapshot after = IncidentEventPublisher.snapshot(incident);
        events.publish(new IncidentStatusChanged(
                after,
                IncidentEventPublisher.status(from),
                IncidentEventPublisher.status(incident.status()),
                at,
                reason));
        switch (transition) {
            case RESOLVE ->
                events.publish(new IncidentResolved(
                        after,
                        at,
                        events.durations(incident),
                        impact.of(incident.id()).orElse(null)));
            case REOPEN -> events.publish(new IncidentReopened(after, at, String.valueOf(reason)));
            case CANCEL -> events.publish(new IncidentCancelled(after, at, String.valueOf(reason)));
            case INVESTIGATE, IDENTIFY, MITIGATE, CLOSE -> {}
        }
    }

    private static AutomaticEntry automaticEntry(
            Incident incident,
            IncidentTransition transition,
            IncidentStatus from,
            Instant at,
            @Nullable String reason) {
        EntryTopic topic = switch (transition) {
            case MITIGATE -> EntryTopic.MITIGATION;
            case RESOLVE -> EntryTopic.RESOLUTION;
            case INVESTIGATE, IDENTIFY, CLOSE, REOPEN, CANCEL -> EntryTopic.STATUS;
        };
        String sentence = "Status is " + word(incident.status()) + ", it was " + word(from);
        return new AutomaticEntry(at, topic, sentence + (reason == null ? "." : ": " + reason));
    }

    private static String word(IncidentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
