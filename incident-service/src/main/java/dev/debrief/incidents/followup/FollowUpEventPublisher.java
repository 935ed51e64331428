package dev.debrief.incidents.followup;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.incident.FollowUpSuggested;
import dev.debrief.contracts.incident.value.FollowUp;
import dev.debrief.incidents.events.EventPublisher;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentEventMapper;
import dev.debrief.incidents.incident.Reporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Publishes the follow-ups of an incident. */
@ApplicationScoped
class FollowUpEventPublisher {

    private final EventPublisher events;
    private final IncidentEventMapper incidents;

    FollowUpEventPublisher(EventPublisher events, IncidentEventMapper incidents) {
        this.events = events;
        this.incidents = incidents;
    }

    void publish(Incident incident, SuggestedFollowUp followUp, Instant at) {
        events.publish(new FollowUpSuggested(
                incidents.snapshot(incident),
                new FollowUp(
                        followUp.id(),
                        followUp.title(),
                        followUp.description(),
                        person(followUp.assignee()),
                        followUp.source(),
                        followUp.link(),
                        at)));
    }

    private static @Nullable Person person(@Nullable Reporter assignee) {
        return assignee == null ? null : new Person(assignee.handle(), assignee.displayName());
    }
}
