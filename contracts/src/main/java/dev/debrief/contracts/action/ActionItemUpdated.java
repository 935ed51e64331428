package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A field of an action item was changed that has no event of its own: not its status, and owner and due date only when
 * they were removed.
 */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "updated",
        definition =
                "Fields of an action item were changed, such as its text, priority or labels, or its owner or due date"
                        + " was removed.")
public record ActionItemUpdated(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,
        @Description("Names of the changed fields") List<String> changedFields)
        implements ActionItemEvent {

    public ActionItemUpdated {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        changedFields = List.copyOf(changedFields);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
