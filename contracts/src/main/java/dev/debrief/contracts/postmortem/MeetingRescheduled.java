package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.Meeting;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time, place, facilitator or invitees of the review meeting changed. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "meeting-rescheduled",
        definition = "The time, place, facilitator or invitees of the review meeting changed.")
public record MeetingRescheduled(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("The meeting after the change") Meeting meeting,
        @Description("The previous start") Instant previousStartsAt,
        @Description("Who changed it") Person by,
        @Description("When it was changed") Instant at,

        @Description("Who took part before and no longer does; absent if nobody") @Nullable List<Person> removed)
        implements PostmortemEvent {

    public MeetingRescheduled {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(previousStartsAt, "previousStartsAt");
        removed = removed == null ? null : List.copyOf(removed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
