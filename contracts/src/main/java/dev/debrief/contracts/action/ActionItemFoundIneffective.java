package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An action item was done and did not have the effect it was made for. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "found-ineffective",
        definition = "An action item was done and did not have the effect it was made for.")
public record ActionItemFoundIneffective(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,
        @Description("What was seen") String reason)
        implements ActionItemEvent {

    public ActionItemFoundIneffective {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public UUID aggregateId() {
        return actionItem.actionItemId();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
