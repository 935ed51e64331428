package dev.debrief.postmortems.details;

import dev.debrief.documents.model.NamedPerson;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.Participant;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.meeting.MeetingRecord;
import dev.debrief.postmortems.meeting.MeetingStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody whom a document names, with the role that wider audiences read instead. Teams keep their names. */
final class DocumentPeople {

    private static final String TEAM = "team:";
    private static final String ROLE = "role:";

    private final Map<String, NamedPerson> byHandle = new LinkedHashMap<>();

    private DocumentPeople() {}

    static List<NamedPerson> of(PostmortemDetails details) {
        DocumentPeople people = new DocumentPeople();
        for (IncidentWithTimeline one : details.incidentsWithTimeline()) {
            one.incident().participants().forEach(participant -> people.add(participant.person(), role(participant)));
            people.add(one.incident().details().reportedBy(), "reporter");
        }
        people.addMeeting(details.meeting());
        details.transitions().forEach(step -> people.add(step.byHandle(), step.byName(), "reviewer"));
        details.verdicts().forEach(verdict -> people.add(verdict.byHandle(), verdict.byName(), "reviewer"));
        details.fourEyesExceptions()
                .forEach(exception -> people.add(exception.byHandle(), exception.byName(), "reviewer"));
        details.followUps().forEach(review -> people.add(review.byHandle(), review.byName(), "reviewer"));
        details.actionItems().forEach(people::addOwner);
        details.reviewers().forEach(reviewer -> {
            people.add(reviewer.handle(), reviewer.displayName(), "reviewer");
            people.add(reviewer.verdictBy(), "reviewer");
        });
        details.versionAuthors().forEach(author -> people.add(author, "author"));
        people.add(details.audiences().summaryWriter(), "author");
        details.allSections().forEach(section -> people.addAuthor(section.editedBy()));
        return List.copyOf(people.byHandle.values());
    }

    private static String role(Participant participant) {
        return participant.roles().isEmpty()
                ? "responder"
                : TextFormatter.label(participant.roles().get(0)).toLowerCase(Locale.ROOT);
    }

    private void addMeeting(@Nullable Meeting meeting) {
        if (meeting == null || meeting.status() == MeetingStatus.NOT_SCHEDULED) {
            return;
        }
        add(meeting.facilitator(), "facilitator of the review");
        add(meeting.organizer(), "organizer of the review");
        meeting.invitees().forEach(invitee -> add(invitee.person(), "participant of the review"));
        MeetingRecord record = meeting.record();
        if (record != null) {
            record.attended().forEach(person -> add(person, "participant of the review"));
        }
    }

    private void addOwner(ActionItem item) {
        if (item.owner() != null) {
            add(item.owner().handle(), item.owner().displayName(), "owner of an action item");
        }
    }

    /** Sections know only the handle of who wrote them, which is often made of the name. */
    private void addAuthor(@Nullable String handle) {
        if (handle != null) {
            add(handle, handle.substring(handle.indexOf(':') + 1), "author");
        }
    }

    private void add(@Nullable Person person, String role) {
        if (person != null) {
            add(person.handle(), person.displayName(), role);
        }
    }

    private void add(String handle, String name, String role) {
        if (!handle.startsWith(TEAM) && !handle.startsWith(ROLE) && !Actor.isSystem(handle)) {
            byHandle.putIfAbsent(handle, new NamedPerson(name, handle, role));
        }
    }
}
