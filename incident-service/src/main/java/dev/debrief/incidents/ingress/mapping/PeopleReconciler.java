package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.followup.FollowUps;
import dev.debrief.incidents.followup.SuggestedFollowUp;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.Reporter;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceTask;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.state.PersonState;
import dev.debrief.incidents.ingress.mapping.state.SourceState;
import dev.debrief.incidents.ingress.person.PersonService;
import dev.debrief.incidents.ingress.person.ResolvedPerson;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.incidents.participant.ParticipantDetails;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.incidents.participant.SourcedParticipants;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings the participants of incidents in line with what sources report, and suggests their tasks as follow-ups. */
@ApplicationScoped
class PeopleReconciler {

    private final PersonService persons;
    private final SourcedParticipants participants;
    private final FollowUps followUps;

    PeopleReconciler(PersonService persons, SourcedParticipants participants, FollowUps followUps) {
        this.persons = persons;
        this.participants = participants;
        this.followUps = followUps;
    }

    /**
     * @param incident locked; shows what belongs to the group
     * @param recordedIn the incident of the group, which may have been merged into it
     * @return what changed, in words
     */
    List<String> reconcile(MappedGroup group, IngressIncident row, Incident incident, UUID recordedIn) {
        SourceState state = group.now().state();
        List<SourcePerson> named = state.named();
        Map<String, ResolvedPerson> known =
                named.isEmpty() ? Map.of() : persons.resolve(group.source().id(), named);
        List<String> changes = new ArrayList<>();
        Map<String, ParticipantDetails> before = row.applied().participants();
        Map<String, ParticipantDetails> reported = participants(state.people(), known);
        if (!reported.equals(before)) {
            Map<String, ParticipantDetails> after = participants.apply(
                    incident, recordedIn, before, reported, group.source().actor());
            if (!after.equals(before)) {
                changes.add("participants");
                row.apply(applied -> applied.withParticipants(after));
            }
        }
        for (SourceTask task : state.tasks()) {
            if (!task.done() && !row.applied().tasks().contains(task.id())) {
                followUps.suggest(incident, followUp(group.source(), task, known, state.link()));
                row.apply(applied -> applied.withTask(task.id()));
                changes.add("follow-ups");
            }
        }
        return changes;
    }

    /** Those with a handle, by handle: several people of a source may have the same one. */
    private static Map<String, ParticipantDetails> participants(
            List<PersonState> people, Map<String, ResolvedPerson> known) {
        Map<String, ParticipantDetails> participants = new TreeMap<>();
        for (PersonState person : people) {
            ResolvedPerson mapped = known.get(person.person().id());
            String handle = mapped == null ? null : mapped.handle();
            if (mapped != null && handle != null) {
                ParticipantDetails details = new ParticipantDetails(
                        mapped.name(), sorted(person.roles().stream()), person.joinedAt(), person.leftAt());
                participants.merge(handle, details, PeopleReconciler::together);
            }
        }
        return participants;
    }

    private static ParticipantDetails together(ParticipantDetails one, ParticipantDetails other) {
        return new ParticipantDetails(
                one.displayName(),
                sorted(Stream.concat(one.roles().stream(), other.roles().stream())),
                earlier(one.joinedAt(), other.joinedAt()),
                later(one.leftAt(), other.leftAt()));
    }

    private static List<ParticipantRole> sorted(Stream<ParticipantRole> roles) {
        return roles.distinct().sorted().toList();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Null if one of them has not left. */
    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isBefore(other) ? other : one;
    }

    private static SuggestedFollowUp followUp(
            ReceivingSource source, SourceTask task, Map<String, ResolvedPerson> known, @Nullable String link) {
        String identity = source.id() + "/" + task.id();
        SourcePerson assignee = task.assignee();
        return new SuggestedFollowUp(
                UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)),
                task.title(),
                task.description(),
                assignee == null ? null : reporter(known.get(assignee.id())),
                source.name(),
                link);
    }

    private static @Nullable Reporter reporter(@Nullable ResolvedPerson person) {
        String handle = person == null ? null : person.handle();
        return person == null || handle == null ? null : new Reporter(handle, person.name());
    }
}
