package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** The due date of an action item has passed and it is not done. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "overdue",
        definition = "The due date of an action item has passed and it is not done.")
public record ActionItemOverdue(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("The due date that has passed") LocalDate dueOn,

        @Description("The first instant of the next day in the organisation's zone")
        Instant overdueSince)
        implements ActionItemEvent {

    public ActionItemOverdue {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(overdueSince, "overdueSince");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
