package dev.debrief.postmortems.meeting;

import dev.debrief.platform.time.BusinessCalendar;
import dev.debrief.platform.time.BusinessCalendar.Stretch;
import dev.debrief.postmortems.incident.KnownIncidentService;
import dev.debrief.postmortems.incident.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is to be known before people meet: when it fits, who belongs to it, who could lead it, what to think of. */
@ApplicationScoped
class MeetingPreparation {

    private final MeetingRepository meetings;
    private final KnownIncidentService incidents;
    private final BusinessCalendar calendar;
    private final MeetingConfig config;
    private final Clock clock;

    MeetingPreparation(
            MeetingRepository meetings,
            KnownIncidentService incidents,
            BusinessCalendar calendar,
            MeetingConfig config,
            Clock clock) {
        this.meetings = meetings;
        this.incidents = incidents;
        this.calendar = calendar;
        this.config = config;
        this.clock = clock;
    }

    Involvement involvementIn(Occasion occasion) {
        return Involvement.in(incidents.stories(occasion.incidentIds()));
    }

    MeetingOutlook outlook(Occasion occasion, Duration length) {
        Instant now = clock.instant();
        Involvement involvement = involvementIn(occasion);
        Proposals proposals = Proposals.in(occasion.window(), length, calendar, now);
        List<MeetingWarning> warnings = proposals.slots().isEmpty() ? List.of(MeetingWarning.NO_SLOT_LEFT) : List.of();
        return new MeetingOutlook(
                occasion.window(), proposals, candidates(involvement), involvement.people(), warnings, now);
    }

    private List<Candidate> candidates(Involvement involvement) {
        Map<String, String> rotation = config.facilitators();
        if (rotation.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> lastLed = meetings.lastLedBy(rotation.keySet());
        return rotation.entrySet().stream()
                .map(entry -> new Person(entry.getKey(), entry.getValue()))
                .map(person -> new Candidate(person, lastLed.get(person.handle()), involvement.of(person)))
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> !candidate.involvedAs().isEmpty())
                        .thenComparing(Candidate::lastLedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(candidate -> candidate.person().handle()))
                .toList();
    }

    PlannedMeeting look(Occasion occasion, Meeting meeting) {
        Instant now = clock.instant();
        if (meeting.status() == MeetingStatus.NOT_SCHEDULED) {
            return new PlannedMeeting(meeting, occasion, List.of(), List.of(), now);
        }
        Involvement involvement = involvementIn(occasion);
        List<Invitee> missing = involvement.missing(meeting.invitees());
        return new PlannedMeeting(meeting, occasion, missing, warnings(occasion, meeting, involvement, missing), now);
    }

    private List<MeetingWarning> warnings(
            Occasion occasion, Meeting meeting, Involvement involvement, List<Invitee> missing) {
        List<MeetingWarning> warnings = new ArrayList<>();
        if (meeting.startsAt().isBefore(occasion.window().from())
                || meeting.endsAt().isAfter(occasion.window().to())) {
            warnings.add(MeetingWarning.OUTSIDE_WINDOW);
        }
        List<Stretch> working = calendar.workingHours(meeting.startsAt(), meeting.endsAt());
        if (!working.equals(List.of(new Stretch(meeting.startsAt(), meeting.endsAt())))) {
            warnings.add(MeetingWarning.OUTSIDE_WORKING_HOURS);
        }
        if (!missing.isEmpty()) {
            warnings.add(MeetingWarning.PEOPLE_MISSING);
        }
        if (!involvement.of(meeting.facilitator()).isEmpty()) {
            warnings.add(MeetingWarning.FACILITATOR_INVOLVED);
        }
        return warnings;
    }
}
