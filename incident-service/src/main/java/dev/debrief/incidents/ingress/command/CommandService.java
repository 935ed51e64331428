package dev.debrief.incidents.ingress.command;

import dev.debrief.incidents.ingress.kind.Command;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.person.PersonRole;
import dev.debrief.incidents.ingress.person.PersonService;
import dev.debrief.incidents.ingress.person.ResolvedPerson;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Carries out commands with the rights of the person who wrote them. */
@ApplicationScoped
@Transactional
class CommandService {

    private static final String HELP = """
            report [critical|high|medium|low] <title>: reports an incident
            note INC-42 <text>: adds a note to its timeline; in a channel with a name like inc-42, leave out the key
            list: shows the newest active incidents
            help: shows these commands""";

    private final PersonService people;
    private final IncidentCommands incidents;
    private final TimelineCommands timeline;

    CommandService(PersonService people, IncidentCommands incidents, TimelineCommands timeline) {
        this.people = people;
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /**
     * Carries out a command.
     *
     * @param inPrivate whether only the person sees the reply
     * @return the reply, a plain text
     * @throws dev.debrief.platform.problem.ProblemException if it cannot be done; then nothing is stored
     */
    String execute(ReceivingSource source, Command command, boolean inPrivate) {
        return switch (command.verb()) {
            case CHECK -> "";
            case HELP -> HELP;
            case UNKNOWN -> "There is no command " + Texts.quoted(command.text()) + ". The commands are:\n" + HELP;
            case REPORT, NOTE, MESSAGE, LIST -> executeAsPerson(source, command, inPrivate);
        };
    }

    private String executeAsPerson(ReceivingSource source, Command command, boolean inPrivate) {
        String externalId = command.person().id();
        ResolvedPerson person =
                people.resolve(source.id(), List.of(command.person())).get(externalId);
        String handle = person == null ? null : person.handle();
        if (person == null || handle == null) {
            return "You are not mapped to a Debrief user. Ask an admin to map " + externalId + " of source "
                    + source.key() + ".";
        }
        boolean mayWrite = person.role() == PersonRole.CONTRIBUTOR;
        if (command.verb().writes() && !mayWrite) {
            return "You may only read. Ask an admin to give " + externalId + " of source " + source.key()
                    + " the role CONTRIBUTOR.";
        }
        Set<String> roles = mayWrite ? Set.of(Roles.READER, Roles.CONTRIBUTOR) : Set.of(Roles.READER);
        Actor actor = new Actor(handle, person.name(), Set.of(handle), roles);
        return switch (command.verb()) {
            case REPORT -> incidents.report(source, command, actor);
            case NOTE, MESSAGE -> timeline.add(source, command, actor);
            default -> incidents.list(actor, inPrivate);
        };
    }
}
