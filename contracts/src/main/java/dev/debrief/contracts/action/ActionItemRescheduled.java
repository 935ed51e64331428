package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The due date of an action item was set or changed. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "rescheduled",
        definition = "The due date of an action item was set or changed.")
public record ActionItemRescheduled(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,

        @Description("The previous due date; absent if there was none") @Nullable LocalDate previousDueOn,

        @Description("Why it moved; always present once the team has committed to the item and a date was set")
        @Nullable String reason)
        implements ActionItemEvent {

    public ActionItemRescheduled {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
