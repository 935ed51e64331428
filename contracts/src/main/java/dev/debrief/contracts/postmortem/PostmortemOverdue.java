package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** A postmortem was not published by its due date. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "overdue",
        definition = "A postmortem was not published by its due date.")
public record PostmortemOverdue(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,

        @Description("The due date, in the organisation's zone")
        LocalDate dueOn,

        @Description("The first instant after that day") Instant overdueSince)
        implements PostmortemEvent {

    public PostmortemOverdue {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(overdueSince, "overdueSince");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
