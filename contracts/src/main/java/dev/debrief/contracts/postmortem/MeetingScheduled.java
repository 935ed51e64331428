package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The review meeting has a time. */
@FactType(aggregate = Aggregate.POSTMORTEM, name = "meeting-scheduled", definition = "The review meeting has a time.")
public record MeetingScheduled(
        @Description("The postmortem after the fact") PostmortemSnapshot postmortem,
        @Description("The meeting") Meeting meeting,
        @Description("Who set it") Person by,
        @Description("When it was set") Instant at)
        implements PostmortemFact {

    public MeetingScheduled {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }
}
