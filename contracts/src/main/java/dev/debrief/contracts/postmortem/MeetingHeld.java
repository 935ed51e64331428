package dev.debrief.contracts.postmortem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.Meeting;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The review meeting took place. */
@EventType(aggregate = Aggregate.POSTMORTEM, name = "meeting-held", definition = "The review meeting took place.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingHeld(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("The meeting") Meeting meeting,
        @Description("When it began") Instant heldAt,
        @Description("Who came") List<Person> attended,

        @Description("Where a recording is") @Nullable String recordingLink,

        @Description("Who says so") Person by,
        @Description("When it was said") Instant at)
        implements PostmortemEvent {

    public MeetingHeld {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(heldAt, "heldAt");
        attended = List.copyOf(attended);
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
