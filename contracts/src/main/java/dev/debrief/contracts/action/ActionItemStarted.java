package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Work on an action item started or resumed. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "started",
        definition = "Work on an action item started or resumed.")
public record ActionItemStarted(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,

        @Description("Why it started or resumed; absent if nobody said") @Nullable String reason)
        implements ActionItemEvent {

    public ActionItemStarted {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
