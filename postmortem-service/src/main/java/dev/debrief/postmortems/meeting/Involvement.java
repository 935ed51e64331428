package dev.debrief.postmortems.meeting;

import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.Participant;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.incident.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who took part in an incident, and how: who should attend the meeting, and who should not lead it. */
final class Involvement {

    /** Reasons that do not keep somebody from leading the meeting: these people did not act in the response. */
    private static final Set<String> BYSTANDERS = Set.of("STAKEHOLDER", "REPORTER");

    private static final String TIMELINE = "TIMELINE";

    private final List<Invitee> people;

    private Involvement(List<Invitee> people) {
        this.people = people;
    }

    static Involvement in(List<IncidentWithTimeline> incidentsWithTimeline) {
        Map<String, Person> persons = new LinkedHashMap<>();
        Map<String, List<String>> because = new LinkedHashMap<>();
        for (IncidentWithTimeline incidentWithTimeline : incidentsWithTimeline) {
            for (Participant one : incidentWithTimeline.incident().participants()) {
                persons.putIfAbsent(one.person().handle(), one.person());
                one.roles().forEach(role -> addReason(one.person(), role, persons, because));
            }
            addReason(incidentWithTimeline.incident().details().reportedBy(), "REPORTER", persons, because);
        }
        incidentsWithTimeline.forEach(incidentWithTimeline ->
                incidentWithTimeline.timeline().forEach(entry -> addActor(entry, persons, because)));
        return new Involvement(persons.values().stream()
                .filter(person -> !Actor.isSystem(person.handle()))
                .map(person -> new Invitee(person, because.getOrDefault(person.handle(), List.of())))
                .toList());
    }

    private static void addReason(
            Person person, String reason, Map<String, Person> persons, Map<String, List<String>> because) {
        persons.putIfAbsent(person.handle(), person);
        List<String> reasons = because.computeIfAbsent(person.handle(), unknown -> new ArrayList<>());
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    /** The actor of an entry may be a role, a system, or a person by handle or name; only people are added. */
    private static void addActor(TimelineEntry entry, Map<String, Person> persons, Map<String, List<String>> because) {
        String actor = entry.actor();
        if (actor == null) {
            return;
        }
        persons.values().stream()
                .filter(person -> isNamed(person, actor))
                .findFirst()
                .or(() -> actor.startsWith("user:")
                        ? Optional.of(new Person(actor, actor.substring("user:".length())))
                        : Optional.empty())
                .ifPresent(person -> addReason(person, TIMELINE, persons, because));
    }

    private static boolean isNamed(Person person, String actor) {
        return person.handle().equalsIgnoreCase(actor)
                || person.displayName().toLowerCase(Locale.ROOT).equals(actor.toLowerCase(Locale.ROOT));
    }

    /** Everybody who should attend, in the order in which they appear. */
    List<Invitee> people() {
        return people;
    }

    /** The part somebody had in the response; empty for a neutral person. */
    List<String> of(Person person) {
        return people.stream()
                .filter(one -> one.person().handle().equals(person.handle()))
                .flatMap(one -> one.because().stream())
                .filter(reason -> !BYSTANDERS.contains(reason))
                .toList();
    }

    /** The invitees of a request, with their reasons; everybody who should attend when it names none. */
    List<Invitee> invited(@Nullable List<Person> requested) {
        if (requested == null) {
            return people;
        }
        return requested.stream()
                .map(person -> new Invitee(person, reasons(person)))
                .toList();
    }

    private List<String> reasons(Person person) {
        return people.stream()
                .filter(one -> one.person().handle().equals(person.handle()))
                .findFirst()
                .map(Invitee::because)
                .orElse(List.of("ADDED"));
    }

    /** Those who should attend but are not invited. */
    List<Invitee> missing(List<Invitee> invited) {
        Set<String> handles =
                invited.stream().map(invitee -> invitee.person().handle()).collect(Collectors.toSet());
        return people.stream()
                .filter(one -> !handles.contains(one.person().handle()))
                .toList();
    }
}
