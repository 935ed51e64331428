package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who took part in an incident. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("Somebody who took part in an incident")
public record Participant(
        @Description("Who") Person person,
        @Description("As what") List<ParticipantRole> roles,

        @Description("When they joined, where it is known") @Nullable Instant joinedAt,

        @Description("When they left; absent while they take part") @Nullable Instant leftAt) {

    public Participant {
        Objects.requireNonNull(person, "person");
        roles = List.copyOf(roles);
    }
}
