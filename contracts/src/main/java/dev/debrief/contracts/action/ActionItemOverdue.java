package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The due day of an action item has passed and it is not done. */
@FactType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "overdue",
        definition = "The due day of an action item has passed and it is not done.")
public record ActionItemOverdue(
        @Description("The action item after the fact") ActionItemSnapshot actionItem,
        @Description("The day that passed") LocalDate dueOn,

        @Description("The first instant of the next day in the organisation's zone")
        Instant overdueSince)
        implements ActionItemFact {

    public ActionItemOverdue {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(overdueSince, "overdueSince");
    }

    @Override
    public UUID aggregateId() {
        return actionItem.actionItemId();
    }
}
