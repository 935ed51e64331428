package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** The effect of a completed action item was observed long enough to verify it. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "verification-due",
        definition = "The effect of a completed action item was observed long enough to verify it.")
public record VerificationDue(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("When it was completed") Instant completedAt,

        @Description("The day on which the observation ended, in the organisation's zone")
        LocalDate dueOn)
        implements ActionItemEvent {

    public VerificationDue {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(completedAt, "completedAt");
        Objects.requireNonNull(dueOn, "dueOn");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
