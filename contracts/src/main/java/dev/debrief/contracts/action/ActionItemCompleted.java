package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The work of an action item is done; whether it helps is still to be verified. */
@FactType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "completed",
        definition = "The work of an action item is done; whether it helps is still to be verified.")
public record ActionItemCompleted(
        @Description("The action item after the fact") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at)
        implements ActionItemFact {

    public ActionItemCompleted {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public UUID aggregateId() {
        return actionItem.actionItemId();
    }
}
