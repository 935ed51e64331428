package dev.debrief.incidents.ingress.kind.opsgenie;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each action changes. An action that changes the alert is a note, because deliveries leave out what has not
 * changed, such as details.
 */
final class OpsgenieChanges {

    private OpsgenieChanges() {}

    /** An unknown action is a custom one, and thus a note. */
    static SourceChange of(OpsgenieAction action) {
        Payload alert = action.alert();
        String name = action.name();
        return switch (name) {
            case OpsgenieAction.CREATE ->
                action.change(ChangeType.OPENED, joined("Alert created", OpsgenieAction.line(alert.text("message"))));
            case "Acknowledge" -> action.changeByResponder(ChangeType.ACKNOWLEDGED, "Acknowledged");
            case "UnAcknowledge" -> action.change(ChangeType.NOTE, "No longer acknowledged");
            case "AddNote" ->
                action.change(ChangeType.NOTE, withoutHeadings(action.payload().required("alert", "note")));
            case "AddTags" -> action.change(ChangeType.NOTE, joined("Tags added", all(alert.at("addedTags"))));
            case "RemoveTags" -> action.change(ChangeType.NOTE, joined("Tags removed", all(alert.at("removedTags"))));
            case "UpdatePriority" -> priorityUpdated(action);
            case "UpdateMessage" ->
                action.change(ChangeType.NOTE, joined("Message", OpsgenieAction.line(alert.text("message"))));
            case "UpdateDescription" -> action.change(ChangeType.NOTE, "Description changed");
            case "AddTeam" -> action.change(ChangeType.ESCALATED, joined("Team added", all(alert.at("team"))));
            case "AddRecipient" ->
                withResponder(action, "Recipient added", OpsgenieAction.line(alert.text("recipient")));
            case "AddResponder" ->
                withResponder(action, "Responder added", OpsgenieAction.line(alert.text("responder")));
            case "Escalate" -> escalated(action);
            case "TakeOwnership" -> action.changeByResponder(ChangeType.ROLE, "Ownership taken");
            case "AssignOwnership" -> ownershipAssigned(action, OpsgenieAction.line(alert.text("owner")));
            case "Close" -> action.changeByResponder(ChangeType.RESOLVED, "Closed");
            case "Delete" -> action.change(ChangeType.RESOLVED, "Deleted");
            default -> action.change(ChangeType.NOTE, custom(name, alert.text("note")));
        };
    }

    private static SourceChange priorityUpdated(OpsgenieAction action) {
        SourceChange change = action.change(ChangeType.NOTE, null);
        return change.withText(joined("Priority", change.incident().attributes().first("priority")));
    }

    private static SourceChange withResponder(OpsgenieAction action, String what, @Nullable String who) {
        return OpsgenieAction.withResponder(
                action.change(ChangeType.ESCALATED, joined(what, shown(who))), OpsgenieAction.person(who));
    }

    private static SourceChange escalated(OpsgenieAction action) {
        String target = OpsgenieAction.line(action.payload().text("escalationNotify", "name"));
        String escalation = OpsgenieAction.line(action.payload().text("escalationName"));
        String text = target == null ? "Escalated" : "Escalated to " + OpsgenieAction.shown(target);
        return OpsgenieAction.withResponder(
                action.change(ChangeType.ESCALATED, escalation == null ? text : text + " (" + escalation + ")"),
                OpsgenieAction.person(target));
    }

    private static SourceChange ownershipAssigned(OpsgenieAction action, @Nullable String owner) {
        SourcePerson person = OpsgenieAction.person(owner);
        String text = owner == null ? "Ownership assigned" : "Ownership assigned to " + OpsgenieAction.shown(owner);
        return OpsgenieAction.withResponder(action.change(ChangeType.ROLE, text), person);
    }

    private static String custom(String name, @Nullable String note) {
        return Texts.joined(
                "\n", joined("Action", OpsgenieAction.line(name)), note == null ? null : withoutHeadings(note));
    }

    private static @Nullable String shown(@Nullable String username) {
        return username == null ? null : OpsgenieAction.shown(username);
    }

    private static @Nullable String all(Payload value) {
        List<String> texts = OpsgenieAlert.texts(value);
        return texts.isEmpty() ? null : String.join(", ", texts);
    }

    private static String joined(String what, @Nullable String which) {
        return Texts.joined(": ", what, which);
    }

    private static String withoutHeadings(String text) {
        return Texts.withoutHeadings(text);
    }
}
