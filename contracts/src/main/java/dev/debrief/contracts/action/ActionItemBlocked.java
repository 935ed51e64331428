package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** Work on an action item is blocked. */
@EventType(aggregate = Aggregate.ACTION_ITEM, name = "blocked", definition = "Work on an action item is blocked.")
public record ActionItemBlocked(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,
        @Description("What it is waiting for") String reason)
        implements ActionItemEvent {

    public ActionItemBlocked {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
