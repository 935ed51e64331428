package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Work on an action item is needed again: its completion was undone, or its incident recurred. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "reopened",
        definition = "Work on an action item is needed again: its completion was undone, or its incident recurred.")
public record ActionItemReopened(
        @Description(
                "The action item after the event: IN_PROGRESS if its completion was undone, OPEN after a recurrence")
        ActionItemSnapshot actionItem,

        @Description("Who") Person by,
        @Description("When") Instant at,
        @Description("Why") String reason,

        @Description("Short key of the incident in which it recurred: INC-57. Absent if a completion was undone")
        @Nullable String recurredIn)
        implements ActionItemEvent {

    public ActionItemReopened {
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
