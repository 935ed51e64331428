package dev.debrief.contracts.postmortem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The review meeting took place. */
@FactType(aggregate = Aggregate.POSTMORTEM, name = "meeting-held", definition = "The review meeting took place.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingHeld(
        @Description("The postmortem after the fact") PostmortemSnapshot postmortem,
        @Description("The meeting") Meeting meeting,
        @Description("When it began") Instant heldAt,
        @Description("Who came") List<Person> attended,

        @Description("Where a recording is") @Nullable String recordingLink,

        @Description("Who says so") Person by,
        @Description("When it was said") Instant at)
        implements PostmortemFact {

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
}
