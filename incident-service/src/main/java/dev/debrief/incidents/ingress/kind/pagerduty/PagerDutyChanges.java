package dev.debrief.incidents.ingress.kind.pagerduty;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each type of event changes. */
final class PagerDutyChanges {

    private PagerDutyChanges() {}

    /** @throws UnreadableDeliveryException for an unknown type of event */
    static SourceChange of(PagerDutyEvent event) {
        Payload data = event.data();
        String type = event.type();
        return switch (type) {
            case "incident.triggered" -> triggered(event);
            case "incident.acknowledged" -> event.changeByResponder(ChangeType.ACKNOWLEDGED, "Acknowledged");
            case "incident.unacknowledged" -> event.change(ChangeType.CHANGED, "No longer acknowledged");
            case "incident.delegated" -> delegated(event);
            case "incident.escalated" -> assigned(event, "Escalated");
            case "incident.reassigned" -> assigned(event, "Reassigned");
            case "incident.priority_updated" -> changed(event, "Priority", References.name(data.at("priority")));
            case "incident.service_updated" -> changed(event, "Service", References.name(data.at("service")));
            case "incident.incident_type.changed" ->
                changed(event, "Incident type", References.name(data.at("incident_type")));
            case "incident.custom_field_values.updated" -> event.change(ChangeType.CHANGED, changedFields(data));
            case "incident.conference_bridge.updated" -> event.change(ChangeType.CHANGED, conferenceBridge(data));
            case "incident.annotated" -> written(event, ChangeType.NOTE, "content");
            case "incident.status_update_published" -> written(event, ChangeType.STATUS_UPDATE, "message");
            case "incident.role.assigned" -> PagerDutyRoles.assigned(event);
            case "incident.responder.added" -> PagerDutyRoles.requested(event);
            case "incident.responder.replied" -> PagerDutyRoles.replied(event);
            case "incident.task.created" -> PagerDutyTasks.read(event, "Task created", false);
            case "incident.task.updated" -> PagerDutyTasks.read(event, "Task updated", false);
            case "incident.task.completed" -> PagerDutyTasks.read(event, "Task completed", true);
            case "incident.resolved" -> event.changeByResponder(ChangeType.RESOLVED, resolved(data));
            case "incident.reopened" -> event.changeByResponder(ChangeType.REOPENED, "Reopened");
            case "incident.action_invocation.created" -> action(event, "Action started");
            case "incident.action_invocation.updated" -> action(event, "Action updated");
            case "incident.action_invocation.terminated" -> action(event, "Action terminated");
            case "incident.workflow.started" -> workflow(event, "Workflow started");
            case "incident.workflow.completed" -> workflow(event, "Workflow completed");
            default -> throw new UnreadableDeliveryException("The event type " + Texts.quoted(type) + " is unknown.");
        };
    }

    private static SourceChange triggered(PagerDutyEvent event) {
        Payload data = event.data();
        return event.change(ChangeType.OPENED, joined("Triggered", References.line(data.text("title"))))
                .withRoles(PagerDutyRoles.responders(References.people(data.at("assignees"))));
    }

    private static SourceChange assigned(PagerDutyEvent event, String verb) {
        List<SourcePerson> people = References.people(event.data().at("assignees"));
        String names = people.stream().map(SourcePerson::name).collect(Collectors.joining(", "));
        return event.change(ChangeType.ESCALATED, names.isEmpty() ? verb : verb + " to " + names)
                .withRoles(PagerDutyRoles.responders(people));
    }

    private static SourceChange delegated(PagerDutyEvent event) {
        String policy = References.name(event.data().at("escalation_policy"));
        SourceChange assigned = assigned(event, "Assigned");
        return assigned.withText(Texts.joined(
                "\n",
                joined("Delegated to another escalation policy", policy),
                assigned.roles().isEmpty() ? null : assigned.text()));
    }

    private static SourceChange changed(PagerDutyEvent event, String member, @Nullable String value) {
        return event.change(ChangeType.CHANGED, value == null ? member + " removed" : member + ": " + value);
    }

    private static String changedFields(Payload data) {
        List<String> lines = new ArrayList<>();
        for (Payload field : References.items(data.at("changed_custom_fields"))) {
            String name = References.name(field);
            List<String> values = PagerDutyIncident.values(field);
            if (name != null) {
                lines.add(name + (values.isEmpty() ? " removed" : ": " + String.join(", ", values)));
            }
        }
        return lines.isEmpty() ? "Custom fields changed" : String.join("\n", lines);
    }

    private static String conferenceBridge(Payload data) {
        List<String> lines = new ArrayList<>();
        String url = References.line(data.text("conference_url"));
        if (url != null) {
            lines.add(url);
        }
        for (Payload number : References.items(data.at("conference_numbers"))) {
            String line =
                    Texts.joined(": ", References.line(number.text("label")), References.line(number.text("number")));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? "Conference bridge removed" : "Conference bridge: " + String.join("\n", lines);
    }

    private static SourceChange written(PagerDutyEvent event, ChangeType type, String member) {
        String text = event.data().required(member);
        return event.change(type, Texts.withoutHeadings(text))
                .trimmed(event.data().isTrue("trimmed"));
    }

    private static String resolved(Payload data) {
        String target = References.name(data.at("resolve_reason", "incident"));
        return target == null ? "Resolved" : "Resolved: merged into " + target;
    }

    private static SourceChange action(PagerDutyEvent event, String what) {
        String state = References.line(event.data().text("state"));
        String text = joined(what, References.name(event.data().at("action")));
        return event.change(ChangeType.NOTE, state == null ? text : text + " (" + state + ")");
    }

    private static SourceChange workflow(PagerDutyEvent event, String what) {
        String workflow = References.name(event.data().at("incident_workflow"));
        String name = workflow == null ? References.line(event.data().text("summary")) : workflow;
        return event.change(ChangeType.NOTE, joined(what, name));
    }

    private static String joined(String what, @Nullable String name) {
        return Texts.joined(": ", what, name);
    }
}
