package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** An action item was proposed. */
@EventType(aggregate = Aggregate.ACTION_ITEM, name = "proposed", definition = "An action item was proposed.")
public record ActionItemProposed(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at)
        implements ActionItemEvent {

    public ActionItemProposed {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
