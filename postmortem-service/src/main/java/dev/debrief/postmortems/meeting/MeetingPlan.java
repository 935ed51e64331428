package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.template.AgendaItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to schedule or reschedule.
 *
 * @param overrideReason why the facilitator may lead although they took part in the response; needs an approver
 * @param invitees null to invite everybody who took part
 * @param agenda null for the agenda of the template
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
