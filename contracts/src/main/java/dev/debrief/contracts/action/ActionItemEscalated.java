package dev.debrief.contracts.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** An action item has been overdue so long that others are asked to help. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "escalated",
        definition = "An action item has been overdue so long that others are asked to help.")
public record ActionItemEscalated(
        @Description("The action item after the event") ActionItemSnapshot actionItem,

        @Description("Level of the escalation policy; 1 is the first") @JsonProperty(required = true)
        int level,

        @Description("Handles of the people and teams that the policy names for this level")
        List<String> handles,

        @Description("The first instant after the due date in the organisation's zone")
        Instant overdueSince)
        implements ActionItemEvent {

    public ActionItemEscalated {
        Objects.requireNonNull(actionItem, "actionItem");
        handles = List.copyOf(handles);
        Objects.requireNonNull(overdueSince, "overdueSince");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
