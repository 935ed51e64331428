package dev.debrief.postmortems.incident;

import java.util.List;

public record Participant(Person person, List<String> roles) {

    public Participant {
        roles = List.copyOf(roles);
    }
}
