package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The review meeting does not take place. */
@FactType(
        aggregate = Aggregate.POSTMORTEM,
        name = "meeting-cancelled",
        definition = "The review meeting does not take place.")
public record MeetingCancelled(
        @Description("The postmortem after the fact") PostmortemSnapshot postmortem,
        @Description("The meeting as it was planned") Meeting meeting,
        @Description("Why, in words") String reason,
        @Description("Who cancelled it") Person by,
        @Description("When it was cancelled") Instant at)
        implements PostmortemFact {

    public MeetingCancelled {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }
}
