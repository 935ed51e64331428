package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import dev.debrief.contracts.action.value.RecurrenceBasis;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What an action item was for happened again in a later incident. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "recurred",
        definition = "What an action item was for happened again in a later incident. If that reopens the item,"
                + " ActionItemReopened is published as well.")
public record ActionItemRecurred(
        @Description("The action item after the event; a recurrence does not change its status")
        ActionItemSnapshot actionItem,

        @Description("Who linked the incident: a person, or action-tracker-service")
        Person by,

        @Description("When it was linked") Instant at,
        @Description("Id of the later incident") UUID incidentId,

        @Description("Short key of the later incident: INC-57")
        String incidentKey,

        @Description("What the link is based on") RecurrenceBasis basis,
        @Description("Why it is a recurrence") String reason)
        implements ActionItemEvent {

    public ActionItemRecurred {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(incidentKey, "incidentKey");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
