package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.Meeting;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** The review meeting was scheduled. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "meeting-scheduled",
        definition = "The review meeting was scheduled.")
public record MeetingScheduled(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("The meeting") Meeting meeting,
        @Description("Who scheduled it") Person by,
        @Description("When it was scheduled") Instant at)
        implements PostmortemEvent {

    public MeetingScheduled {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
