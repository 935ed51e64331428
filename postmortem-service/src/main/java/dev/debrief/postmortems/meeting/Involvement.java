package dev.debrief.postmortems.meeting;

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

/** Who had a part in an incident, and which: so who belongs to the meeting, and who should not lead it. */
final class Involvement {

    /** A facilitator may come from these: they did not act in the response. */
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
                incidentWithTimeline.timeline().forEach(entry -> named(entry, persons, because)));
        return new Involvement(persons.values().stream()
                .filter(person -> !person.handle().startsWith("system:"))
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

    /** The actor of an entry is a role, a system, or somebody by handle or name. */
    private static void named(TimelineEntry entry, Map<String, Person> persons, Map<String, List<String>> because) {
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

    /** Everybody who belongs to the meeting, in the order in which they were named. */
    List<Invitee> people() {
        return people;
    }

    /** What somebody did in the response; empty for a neutral person. */
    List<String> of(Person person) {
        return people.stream()
                .filter(one -> one.person().handle().equals(person.handle()))
                .flatMap(one -> one.because().stream())
                .filter(reason -> !BYSTANDERS.contains(reason))
                .toList();
    }

    /** Those who are to come: named by hand, with the reasons they have besides, or all. */
    List<Invitee> invited(@Nullable List<Person> named) {
        if (named == null) {
            return people;
        }
        return named.stream()
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

    /** Who belongs to the meeting and is not among these. */
    List<Invitee> missing(List<Invitee> invited) {
        Set<String> handles =
                invited.stream().map(invitee -> invitee.person().handle()).collect(Collectors.toSet());
        return people.stream()
                .filter(one -> !handles.contains(one.person().handle()))
                .toList();
    }
}
