package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An action item was assigned to an owner or to another owner. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "assigned",
        definition = "An action item was assigned to an owner or to another owner.")
public record ActionItemAssigned(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,

        @Description("The previous owner; absent at the first assignment") @Nullable Person previousOwner)
        implements ActionItemEvent {

    public ActionItemAssigned {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
