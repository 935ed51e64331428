package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** The meeting window closed without a review meeting. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "meeting-window-missed",
        definition = "The meeting window closed without a review meeting.")
public record MeetingWindowMissed(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("When the window closed") Instant closedAt)
        implements PostmortemEvent {

    public MeetingWindowMissed {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(closedAt, "closedAt");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
