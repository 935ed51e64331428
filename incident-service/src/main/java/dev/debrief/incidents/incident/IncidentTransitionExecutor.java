package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.lifecycle.ChangeOrigin;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Performs a transition: changes the incident, publishes its events, extends its timeline and audits it. */
@ApplicationScoped
class IncidentTransitionExecutor {

    private final IncidentEventPublisher events;
    private final IncidentHistoryRecorder history;
    private final AuditLog audit;
    private final Clock clock;

    IncidentTransitionExecutor(
            IncidentEventPublisher events, IncidentHistoryRecorder history, AuditLog audit, Clock clock) {
        this.events = events;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws dev.debrief.platform.problem.ProblemException TRANSITION_NOT_ALLOWED in this status, VALIDATION_FAILED
     *     without a required reason
     */
    void execute(
            Incident incident,
            IncidentTransition transition,
            Instant at,
            @Nullable String reason,
            ChangeOrigin origin,
            Actor actor) {
        Object before = IncidentEventMapper.auditState(incident);
        List<IncidentDomainEvent> caused = incident.transition(transition, at, reason, clock.instant());
        events.publish(incident, caused);
        history.record(incident, caused, origin, actor);
        audit.record(
                actor,
                "incident." + incident.status().name().toLowerCase(Locale.ROOT),
                incident.auditSubject(),
                before,
                IncidentEventMapper.auditState(incident));
    }
}
