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
import org.jspecify.annotations.Nullable;

/** The review meeting was held. */
@EventType(aggregate = Aggregate.POSTMORTEM, name = "meeting-held", definition = "The review meeting was held.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingHeld(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("The meeting") Meeting meeting,
        @Description("When it started") Instant heldAt,
        @Description("Who attended") List<Person> attended,

        @Description("Link to a recording") @Nullable String recordingLink,

        @Description("Who recorded it") Person by,
        @Description("When it was recorded") Instant at)
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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
