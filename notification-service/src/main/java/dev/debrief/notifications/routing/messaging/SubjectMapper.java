package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.value.AffectedService;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.Participant;
import dev.debrief.contracts.postmortem.MeetingHeld;
import dev.debrief.contracts.postmortem.MeetingRescheduled;
import dev.debrief.contracts.postmortem.MeetingScheduled;
import dev.debrief.contracts.postmortem.PostmortemDrafted;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.PostmortemSubmitted;
import dev.debrief.contracts.postmortem.value.Meeting;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.notifications.notification.SubjectKind;
import dev.debrief.notifications.subject.SubjectState;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps events to their subjects: attributes, audience and participants. */
final class SubjectMapper {

    private SubjectMapper() {}

    static Subject subjectOf(IncidentEvent event) {
        IncidentSnapshot incident = event.incident();
        return new Subject(
                incident.key(),
                SubjectKind.INCIDENT,
                incident.severity(),
                incident.visibility(),
                incident.audience(),
                stateOf(incident),
                Set.of(),
                participantsOf(event),
                event instanceof ParticipantsChanged);
    }

    static Subject subjectOf(PostmortemEvent event) {
        PostmortemSnapshot postmortem = event.postmortem();
        SubjectState state = stateOf(event);
        return new Subject(
                postmortem.key(),
                SubjectKind.POSTMORTEM,
                postmortem.severity(),
                postmortem.visibility(),
                postmortem.audience(),
                state,
                Set.copyOf(state.parents()),
                event instanceof PostmortemDrafted drafted ? Set.copyOf(drafted.invited()) : Set.of(),
                false);
    }

    static Subject subjectOf(ActionItemEvent event) {
        ActionItemSnapshot item = event.actionItem();
        SubjectState state = stateOf(item);
        return new Subject(
                item.key(),
                SubjectKind.ACTION_ITEM,
                item.severity(),
                item.visibility(),
                item.audience(),
                state,
                Set.of(),
                set(Stream.ofNullable(state.owner())),
                true);
    }

    private static SubjectState stateOf(IncidentSnapshot incident) {
        List<AffectedService> cataloged = Objects.requireNonNullElse(incident.affectedServices(), List.of());
        return new SubjectState(
                incident.incidentId(),
                set(Stream.concat(
                        incident.services().stream(),
                        cataloged.stream().flatMap(service -> Stream.of(service.key(), service.name())))),
                set(cataloged.stream().map(AffectedService::team).filter(Objects::nonNull)),
                set(incident.labels().stream()),
                null,
                incident.reportedBy().handle(),
                null,
                List.of());
    }

    private static Set<String> participantsOf(IncidentEvent event) {
        List<Participant> participants =
                event instanceof ParticipantsChanged changed ? changed.participants() : List.of();
        return set(Stream.concat(
                        Stream.of(event.incident().reportedBy()),
                        participants.stream().map(Participant::person))
                .map(Person::handle));
    }

    private static SubjectState stateOf(PostmortemEvent event) {
        PostmortemSnapshot postmortem = event.postmortem();
        Collection<UUID> further = Objects.requireNonNullElse(postmortem.furtherIncidentIds(), List.of());
        Meeting meeting = meetingOf(event);
        return new SubjectState(
                postmortem.postmortemId(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                event instanceof PostmortemSubmitted submitted ? submitted.by().handle() : null,
                meeting == null ? null : meeting.facilitator().handle(),
                Stream.concat(Stream.of(postmortem.incidentId()), further.stream())
                        .toList());
    }

    private static @Nullable Meeting meetingOf(PostmortemEvent event) {
        if (event instanceof MeetingScheduled scheduled) {
            return scheduled.meeting();
        }
        if (event instanceof MeetingRescheduled rescheduled) {
            return rescheduled.meeting();
        }
        return event instanceof MeetingHeld held ? held.meeting() : null;
    }

    private static SubjectState stateOf(ActionItemSnapshot item) {
        Person owner = item.owner();
        return new SubjectState(
                item.actionItemId(),
                Set.of(),
                Set.of(),
                set(Objects.requireNonNullElse(item.labels(), List.<String>of()).stream()),
                owner == null ? null : owner.handle(),
                null,
                null,
                List.of(item.postmortemId()));
    }

    private static Set<String> set(Stream<String> values) {
        return values.collect(Collectors.toUnmodifiableSet());
    }
}
