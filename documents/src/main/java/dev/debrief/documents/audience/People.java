package dev.debrief.documents.audience;

import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Invitation;
import dev.debrief.documents.model.NamedPerson;
import dev.debrief.documents.text.TextFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people a document names, with their roles. Versions stored earlier do not list them, so all its records are read.
 */
final class People {

    /** Teams keep their names; those of people in them are replaced. */
    private static final Pattern TEAM = Pattern.compile("(?i)(?:team\\s[^,(]*|[^,(]*\\steams?)");

    private static final Pattern TEAM_OF = Pattern.compile("(?i)([^,(]{1,200})['’]s?\\s+(?:[^,(\\s]{1,50}\\s+)?teams?");

    private static final String SYSTEM = "Debrief";

    private static final String USER = "user:";

    private final Map<String, NamedPerson> byName = new LinkedHashMap<>();
    private final Set<String> uncertain = new HashSet<>();
    private final Set<String> teams = new HashSet<>();
    private final Map<String, Integer> holders = new HashMap<>();

    private People() {}

    /** @param known besides those whom the document knows */
    static People of(Document document, List<NamedPerson> known) {
        People people = new People();
        Stream.concat(document.people().stream(), known.stream())
                .forEach(person -> people.add(person.name(), person.handle(), person.role()));
        people.addResponders(document.details());
        people.addMeeting(document.meeting());
        document.reviews().forEach(review -> people.add(review.by(), null, "reviewer"));
        document.followUps().forEach(review -> people.add(review.by(), null, "reviewer"));
        for (Action action : document.actionItems()) {
            people.addOwner(action);
            action.steps().forEach(step -> people.add(step.by(), null, "contributor"));
        }
        document.acceptedRisks().forEach(risk -> people.addUncertain(risk.acceptedBy(), "owner of a risk"));
        document.openQuestions().forEach(question -> people.addUncertain(question.askedOf(), "contributor"));
        document.timeline().forEach(item -> people.addUncertain(item.actor(), "responder"));
        people.byName.values().forEach(person -> people.holders.merge(person.role(), 1, Integer::sum));
        return people;
    }

    private void addResponders(Document.Details details) {
        details.participants()
                .forEach(person -> add(
                        person.name(),
                        null,
                        person.roles().isEmpty()
                                ? "responder"
                                : words(person.roles().get(0))));
        addUncertain(details.reportedBy(), "reporter");
    }

    private void addOwner(Action action) {
        String owner = action.owner();
        if (owner == null) {
            return;
        }
        if (Boolean.TRUE.equals(action.ownedByTeam())) {
            teams.add(key(owner));
            addPersonOfTeam(owner);
        } else if (Boolean.FALSE.equals(action.ownedByTeam())
                && !SpokenName.of(owner).namesNobody()) {
            addPerson(owner, null, "owner of an action item");
        } else {
            addUncertain(owner, "owner of an action item");
        }
    }

    private void addMeeting(Document.@Nullable Meeting meeting) {
        if (meeting == null) {
            return;
        }
        add(meeting.facilitator(), null, "facilitator of the review");
        Invitation invitation = meeting.invitation();
        if (invitation != null) {
            add(invitation.organizer(), null, "organizer of the review");
            invitation.invited().forEach(name -> add(name, null, "participant of the review"));
        }
        meeting.attended().forEach(name -> add(name, null, "participant of the review"));
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void add(String name, @Nullable String handle, String role) {
        if (isTeam(name) && (handle == null || !handle.startsWith(USER))) {
            addPersonOfTeam(name);
        } else {
            addPerson(name, handle, role);
        }
    }

    private void addPerson(String name, @Nullable String handle, String role) {
        if (!name.isBlank() && !isSystem(name)) {
            boolean isHandle = handle == null && name.startsWith(USER);
            byName.putIfAbsent(
                    key(name), new NamedPerson(name, isHandle ? name : handle, role.isBlank() ? "contributor" : role));
        }
    }

    /** Free text, often a system or a function such as "head of payments". */
    private void addUncertain(@Nullable String name, String role) {
        if (name != null
                && !name.isBlank()
                && !byName.containsKey(key(name))
                && !SpokenName.of(name).namesNobody()) {
            add(name, null, role);
            if (!name.startsWith(USER)) {
                uncertain.add(key(name));
            }
        }
    }

    /** Dana Kim of "Dana Kim's team". */
    private void addPersonOfTeam(String team) {
        Matcher person = TEAM_OF.matcher(team.strip());
        if (person.matches()) {
            addUncertain(person.group(1), "contributor");
        }
    }

    private static boolean isTeam(String name) {
        return TEAM.matcher(name.strip()).matches();
    }

    /** Whether it is the name of this program. */
    static boolean isSystem(String name) {
        return name.equals(SYSTEM);
    }

    List<NamedPerson> all() {
        return List.copyOf(byName.values());
    }

    /** Whether somebody of this name certainly is a person, so that each part of the name is one. */
    boolean isCertain(NamedPerson person) {
        return !uncertain.contains(key(person.name()));
    }

    /** The role to show in the place of a name, such as {@code Incident commander}; teams and systems as they are. */
    String roleOf(String name) {
        NamedPerson person = byName.get(key(name));
        if (person != null) {
            return TextFormatter.label(person.role());
        }
        boolean nobody = name.isBlank() || isSystem(name) || isTeam(name) || teams.contains(key(name));
        return nobody || SpokenName.of(name).namesNobody() ? name : TextFormatter.label("contributor");
    }

    /** The role in a sentence: {@code the incident commander}, or {@code a responder} if there are several. */
    String inSentence(NamedPerson person) {
        if (holders.getOrDefault(person.role(), 0) == 1) {
            return "the " + person.role();
        }
        return ("aeiou".indexOf(person.role().charAt(0)) >= 0 ? "an " : "a ") + person.role();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
