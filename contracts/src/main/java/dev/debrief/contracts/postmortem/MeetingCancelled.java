package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.Meeting;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** The review meeting was cancelled. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "meeting-cancelled",
        definition = "The review meeting was cancelled.")
public record MeetingCancelled(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("The meeting as planned") Meeting meeting,
        @Description("The reason") String reason,
        @Description("Who cancelled it") Person by,
        @Description("When it was cancelled") Instant at)
        implements PostmortemEvent {

    public MeetingCancelled {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
