package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.template.AgendaItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants the meeting to be.
 *
 * @param overrideReason why a facilitator who took part in the response is right; an approver says so
 * @param invitees null for everybody who took part
 * @param agenda null for the one of the template
 */
public record MeetingPlan(
        Instant startsAt,
        Instant endsAt,
        Person facilitator,
        @Nullable String overrideReason,
        @Nullable List<Person> invitees,
        @Nullable List<AgendaItem> agenda,
        @Nullable String location,
        @Nullable String link) {

    /** @param reason null for a facilitator who needs none */
    MeetingPlan withOverride(@Nullable String reason) {
        return new MeetingPlan(startsAt, endsAt, facilitator, reason, invitees, agenda, location, link);
    }

    public MeetingPlan {
        invitees = invitees == null ? null : List.copyOf(invitees);
        agenda = agenda == null ? null : List.copyOf(agenda);
    }
}
