package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** The meeting window closes soon and no review meeting is planned. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "meeting-window-closing",
        definition = "The meeting window closes soon and no review meeting is planned.")
public record MeetingWindowClosing(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("When the window closes") Instant closesAt)
        implements PostmortemEvent {

    public MeetingWindowClosing {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(closesAt, "closesAt");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
