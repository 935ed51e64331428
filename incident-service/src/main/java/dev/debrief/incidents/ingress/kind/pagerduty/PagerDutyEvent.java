package dev.debrief.incidents.ingress.kind.pagerduty;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.participant.ParticipantRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event of a delivery. */
final class PagerDutyEvent {

    private final Payload delivery;

    PagerDutyEvent(Payload delivery) {
        this.delivery = delivery;
    }

    String type() {
        return delivery.required("event", "event_type");
    }

    /** Its members depend on the type of the event. */
    Payload data() {
        return delivery.at("event", "data");
    }

    /** A change of the incident at the time of the event, by its agent. */
    SourceChange change(ChangeType type, @Nullable String text) {
        return SourceChange.of(
                        type, id(), delivery.requiredInstant("event", "occurred_at"), PagerDutyIncident.of(data()))
                .withText(text)
                .by(References.person(delivery.at("event", "agent")));
    }

    /** As {@link #change}; the agent, if it is a person, takes part as a responder. */
    SourceChange changeByResponder(ChangeType type, @Nullable String text) {
        SourceChange change = change(type, text);
        SourcePerson person = change.person();
        return person == null
                ? change
                : change.withRoles(List.of(new SourceRole(person, ParticipantRole.RESPONDER, false)));
    }

    private String id() {
        return Identity.of(delivery.required("event", "id"));
    }
}
