package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The time for the review meeting is nearly over, and no meeting is planned. */
@FactType(
        aggregate = Aggregate.POSTMORTEM,
        name = "meeting-window-closing",
        definition = "The time for the review meeting is nearly over, and no meeting is planned.")
public record MeetingWindowClosing(
        @Description("The postmortem after the fact") PostmortemSnapshot postmortem,
        @Description("When it is over") Instant closesAt)
        implements PostmortemFact {

    public MeetingWindowClosing {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(closesAt, "closesAt");
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }
}
