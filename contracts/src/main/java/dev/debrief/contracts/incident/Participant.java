package dev.debrief.contracts.incident;

import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import java.util.List;
import java.util.Objects;

/** Somebody who took part in an incident. */
@Description("Somebody who took part in an incident")
public record Participant(
        @Description("Who") Person person,
        @Description("As what") List<ParticipantRole> roles) {

    public Participant {
        Objects.requireNonNull(person, "person");
        roles = List.copyOf(roles);
    }
}
