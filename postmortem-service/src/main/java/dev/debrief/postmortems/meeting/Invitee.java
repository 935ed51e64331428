package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.incident.Person;
import java.util.List;

/**
 * Somebody invited to the meeting.
 *
 * @param because participant roles, REPORTER, TIMELINE, or ADDED for those added by hand
 */
public record Invitee(Person person, List<String> because) {

    public Invitee {
        because = List.copyOf(because);
    }
}
