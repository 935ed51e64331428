package dev.debrief.contracts.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.LocalDate;
import java.util.Objects;

/** The due date of an action item is near and it is not done. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "due-soon",
        definition = "The due date of an action item is near and it is not done.")
public record ActionItemDueSoon(
        @Description("The action item after the event") ActionItemSnapshot actionItem,

        @Description("How many days are left until the due date; 0 on that day") @JsonProperty(required = true)
        int daysLeft,

        @Description("The due date") LocalDate dueOn)
        implements ActionItemEvent {

    public ActionItemDueSoon {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(dueOn, "dueOn");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
