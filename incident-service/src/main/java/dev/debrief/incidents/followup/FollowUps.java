package dev.debrief.incidents.followup;

import dev.debrief.incidents.incident.Incident;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Suggests action items. This service keeps none of them: action-tracker-service does. */
@ApplicationScoped
public class FollowUps {

    private final FollowUpEventPublisher events;
    private final Clock clock;

    FollowUps(FollowUpEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes a follow-up in the running transaction.
     *
     * @throws IllegalStateException without an active transaction
     */
    public void suggest(Incident incident, SuggestedFollowUp followUp) {
        events.publish(incident, followUp, clock.instant());
    }
}
