package dev.debrief.incidents.ingress.kind.pagerduty;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.participant.ParticipantRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Events about people: assigned roles, and requests to respond. */
final class PagerDutyRoles {

    private PagerDutyRoles() {}

    static List<SourceRole> responders(List<SourcePerson> people) {
        return people.stream()
                .map(person -> new SourceRole(person, ParticipantRole.RESPONDER, false))
                .toList();
    }

    /** Also sent when somebody loses a role. */
    static SourceChange assigned(PagerDutyEvent event) {
        List<SourceRole> roles = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Payload assignment : References.items(event.data().at("incident_role_assignments"))) {
            String name = References.name(assignment.at("role"));
            SourcePerson before = References.person(assignment.at("old_assignee"));
            SourcePerson now = References.person(assignment.at("assignee"));
            ParticipantRole role = roleOf(name);
            if (before != null && !before.equals(now)) {
                roles.add(new SourceRole(before, role, true));
            }
            if (now != null) {
                roles.add(new SourceRole(now, role, false));
            }
            lines.add((name == null ? "Role" : name) + ": " + holder(before, now));
        }
        return event.change(ChangeType.ROLE, lines.isEmpty() ? "Roles changed" : String.join("\n", lines))
                .withRoles(roles);
    }

    static SourceChange requested(PagerDutyEvent event) {
        SourcePerson person = References.person(event.data().at("user"));
        String policy = References.name(event.data().at("escalation_policy"));
        String requested = person == null ? policy : person.name();
        String text = Texts.joined(
                ": ",
                requested == null ? "Responders requested" : "Requested to respond: " + requested,
                References.line(event.data().text("message")));
        return change(event, person, false, text);
    }

    /** The entry names nobody: declining is no fault. */
    static SourceChange replied(PagerDutyEvent event) {
        SourcePerson person = References.person(event.data().at("user"));
        String state = References.line(event.data().text("state"));
        String answer = (state == null ? "replied" : state).toLowerCase(Locale.ROOT);
        String text = Texts.joined(
                ": ",
                "Request to respond " + answer,
                References.line(event.data().text("message")));
        return change(event, person, answer.equals("declined"), text);
    }

    private static SourceChange change(
            PagerDutyEvent event, @Nullable SourcePerson person, boolean declined, String text) {
        return person == null
                ? event.change(ChangeType.NOTE, text)
                : event.change(ChangeType.ROLE, text)
                        .withRoles(List.of(new SourceRole(person, ParticipantRole.RESPONDER, declined)));
    }

    private static String holder(@Nullable SourcePerson before, @Nullable SourcePerson now) {
        if (now != null) {
            return now.name();
        }
        return before == null ? "nobody" : "no longer " + before.name();
    }

    /** Accounts name their roles as they like. */
    private static ParticipantRole roleOf(@Nullable String name) {
        String role = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (role.contains("commander") && !role.contains("deputy")) {
            return ParticipantRole.INCIDENT_COMMANDER;
        }
        if (role.contains("scribe")) {
            return ParticipantRole.SCRIBE;
        }
        return role.contains("communication") || role.contains("liaison")
                ? ParticipantRole.COMMUNICATIONS_LEAD
                : ParticipantRole.RESPONDER;
    }
}
