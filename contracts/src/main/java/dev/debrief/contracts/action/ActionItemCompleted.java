package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The work on an action item is done; its effect is not verified yet. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "completed",
        definition = "The work on an action item is done; its effect is not verified yet.")
public record ActionItemCompleted(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,

        @Description("What was done; absent if the doer did not say") @Nullable String reason)
        implements ActionItemEvent {

    public ActionItemCompleted {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
