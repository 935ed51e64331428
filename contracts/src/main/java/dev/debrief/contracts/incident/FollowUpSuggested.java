package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.FollowUp;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.util.Objects;

/** A follow-up was noted during the response to an incident. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "follow-up-suggested",
        definition = "A follow-up was noted during the response to an incident.")
public record FollowUpSuggested(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("What to do") FollowUp followUp)
        implements IncidentEvent {

    public FollowUpSuggested {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(followUp, "followUp");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
