package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A participant of an incident. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A participant of an incident")
public record Participant(
        @Description("Who") Person person,
        @Description("As what") List<ParticipantRole> roles,

        @Description("When they joined, if known") @Nullable Instant joinedAt,

        @Description("When they left; absent while they participate") @Nullable Instant leftAt) {

    public Participant {
        Objects.requireNonNull(person, "person");
        roles = List.copyOf(roles);
    }
}
