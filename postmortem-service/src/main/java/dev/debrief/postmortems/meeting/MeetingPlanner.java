package dev.debrief.postmortems.meeting;

import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.calendar.BusinessCalendar.WorkingInterval;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.window.MeetingWindowState;
import dev.debrief.postmortems.template.TemplateService;
import dev.debrief.postmortems.template.TemplateVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Prepares meetings: proposes times and facilitators, knows who should attend, and warns. */
@ApplicationScoped
class MeetingPlanner {

    private final MeetingRepository meetings;
    private final IncidentProjectionService incidents;
    private final TemplateService templates;
    private final BusinessCalendar calendar;
    private final MeetingConfig config;
    private final Clock clock;

    MeetingPlanner(
            MeetingRepository meetings,
            IncidentProjectionService incidents,
            TemplateService templates,
            BusinessCalendar calendar,
            MeetingConfig config,
            Clock clock) {
        this.meetings = meetings;
        this.incidents = incidents;
        this.templates = templates;
        this.calendar = calendar;
        this.config = config;
        this.clock = clock;
    }

    MeetingContext contextOf(Postmortem postmortem) {
        TemplateVersion template = templates.get(postmortem.template(), postmortem.templateVersion());
        return new MeetingContext(postmortem, template.template().agenda());
    }

    Involvement involvementOf(Postmortem postmortem) {
        return Involvement.in(incidents.withTimelines(postmortem.incidentIds()));
    }

    MeetingOptions options(Postmortem postmortem, Duration length) {
        Instant now = clock.instant();
        Involvement involvement = involvementOf(postmortem);
        SlotProposals proposals = SlotProposals.in(postmortem.meetingWindow(), length, calendar, now);
        List<MeetingWarning> warnings = proposals.slots().isEmpty()
                ? List.of(
                        postmortem.meetingWindow().stateAt(now) == MeetingWindowState.CLOSED
                                ? MeetingWarning.WINDOW_CLOSED
                                : MeetingWarning.NO_SLOT_LEFT)
                : List.of();
        return new MeetingOptions(
                postmortem.meetingWindow(), proposals, candidates(involvement), involvement.people(), warnings, now);
    }

    private List<FacilitatorCandidate> candidates(Involvement involvement) {
        Map<String, String> rotation = config.facilitators();
        if (rotation.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> lastLed = meetings.lastLedBy(rotation.keySet());
        return rotation.entrySet().stream()
                .map(entry -> new Person(entry.getKey(), entry.getValue()))
                .map(person -> new FacilitatorCandidate(person, lastLed.get(person.handle()), involvement.of(person)))
                .sorted(Comparator.comparing((FacilitatorCandidate candidate) ->
                                !candidate.involvedAs().isEmpty())
                        .thenComparing(
                                FacilitatorCandidate::lastLedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(candidate -> candidate.person().handle()))
                .toList();
    }

    MeetingDetails describe(MeetingContext context, Meeting meeting) {
        Instant now = clock.instant();
        if (meeting.status() == MeetingStatus.NOT_SCHEDULED) {
            return new MeetingDetails(meeting, context, List.of(), List.of(), now);
        }
        Involvement involvement = involvementOf(context.postmortem());
        List<Invitee> missing = involvement.missing(meeting.invitees());
        return new MeetingDetails(meeting, context, missing, warnings(context, meeting, involvement, missing), now);
    }

    private List<MeetingWarning> warnings(
            MeetingContext context, Meeting meeting, Involvement involvement, List<Invitee> missing) {
        List<MeetingWarning> warnings = new ArrayList<>();
        if (meeting.startsAt().isBefore(context.window().from())
                || meeting.endsAt().isAfter(context.window().to())) {
            warnings.add(MeetingWarning.OUTSIDE_WINDOW);
        }
        List<WorkingInterval> working = calendar.workingHours(meeting.startsAt(), meeting.endsAt());
        if (!working.equals(List.of(new WorkingInterval(meeting.startsAt(), meeting.endsAt())))) {
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
