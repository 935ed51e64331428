package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.ActionItemAssigned;
import dev.debrief.contracts.action.ActionItemBlocked;
import dev.debrief.contracts.action.ActionItemCommented;
import dev.debrief.contracts.action.ActionItemCommitted;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemDropped;
import dev.debrief.contracts.action.ActionItemDueSoon;
import dev.debrief.contracts.action.ActionItemEscalated;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.ActionItemFoundIneffective;
import dev.debrief.contracts.action.ActionItemOverdue;
import dev.debrief.contracts.action.ActionItemProposed;
import dev.debrief.contracts.action.ActionItemRecurred;
import dev.debrief.contracts.action.ActionItemReopened;
import dev.debrief.contracts.action.ActionItemRescheduled;
import dev.debrief.contracts.action.ActionItemStarted;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.contracts.action.VerificationDue;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renders events of action items. Owners are reminded, those to whom an item is escalated are asked for help, and those
 * whom a comment mentions are notified, without a subscription.
 */
@ApplicationScoped
class ActionItemMessageRenderer implements ActionItemEvent.Visitor<RenderedMessage> {

    private final MessageFormatter formatter;

    ActionItemMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
    }

    RenderedMessage render(ActionItemEvent event) {
        ActionItemSnapshot item = event.actionItem();
        return event.accept(this).withLines(contextLines(item)).withAllParticipants(owner(item));
    }

    @Override
    public RenderedMessage visit(ActionItemProposed event) {
        return RenderedMessage.update(
                event.at(), event.by().displayName() + " proposed " + name(event), dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemCommitted event) {
        return RenderedMessage.update(
                event.at(), "The team committed to " + name(event), reasonLine(event.reason()), dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemUpdated event) {
        return RenderedMessage.update(
                event.at(),
                name(event) + " was updated",
                "Changed: " + String.join(", ", event.changedFields()) + ".",
                dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemAssigned event) {
        Person owner = event.actionItem().owner();
        return RenderedMessage.update(
                event.at(),
                name(event) + (owner == null ? " has no owner" : " is assigned to " + owner.displayName()),
                dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemRescheduled event) {
        LocalDate previous = event.previousDueOn();
        return RenderedMessage.update(
                event.at(),
                name(event) + (previous == null ? " has a due date" : " has a new due date"),
                previous == null ? null : "It was due on " + formatter.formatDate(previous) + ".",
                reasonLine(event.reason()),
                dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemStarted event) {
        return RenderedMessage.update(
                event.at(),
                event.by().displayName() + " started " + name(event),
                reasonLine(event.reason()),
                dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemBlocked event) {
        return RenderedMessage.reminder(
                event.at(), name(event) + " is blocked", "Reason: " + event.reason(), dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemCompleted event) {
        return RenderedMessage.success(
                event.at(),
                name(event) + " is done",
                event.reason() == null ? null : event.by().displayName() + ": " + event.reason(),
                "Verify it as soon as its effect can be observed.",
                dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemVerified event) {
        return RenderedMessage.success(
                event.at(),
                name(event) + " had the intended effect",
                event.by().displayName() + " verified it. Well done!",
                event.note(),
                evidenceLine(event.evidenceLink()),
                dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemFoundIneffective event) {
        return RenderedMessage.update(
                event.at(),
                name(event) + " did not have the intended effect",
                "Observation: " + event.reason(),
                evidenceLine(event.evidenceLink()),
                "This is worth knowing: the next idea can build on it.",
                dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemDropped event) {
        return RenderedMessage.update(
                event.at(), name(event) + " was dropped", "Reason: " + event.reason(), dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemRecurred event) {
        return RenderedMessage.update(
                event.at(), name(event) + ": it happened again in " + event.incidentKey(), event.reason());
    }

    @Override
    public RenderedMessage visit(ActionItemReopened event) {
        String incident = event.recurredIn();
        return RenderedMessage.update(
                event.at(),
                name(event)
                        + (incident == null ? " is not done after all" : " is open again: it recurred in " + incident),
                "Reason: " + event.reason(),
                dueLine(event));
    }

    @Override
    public RenderedMessage visit(ActionItemDueSoon event) {
        ActionItemSnapshot item = event.actionItem();
        return RenderedMessage.reminder(
                        null,
                        name(event) + " is due " + inDays(event.daysLeft()),
                        "It is due on " + formatter.formatDate(event.dueOn()) + " and is "
                                + formatter.formatEnum(item.status()) + ".",
                        "If the date no longer fits, set a new one. To be reminded later, snooze the item.")
                .withDirectRecipients(owner(item));
    }

    @Override
    public RenderedMessage visit(ActionItemOverdue event) {
        ActionItemSnapshot item = event.actionItem();
        return RenderedMessage.reminder(
                        event.overdueSince(),
                        name(event) + " is past its due date",
                        "It was due on " + formatter.formatDate(event.dueOn()) + " and is "
                                + formatter.formatEnum(item.status()) + ".",
                        "If the date no longer fits, set a new one. If the item is no longer needed, drop it and give"
                                + " a reason.")
                .withDirectRecipients(owner(item));
    }

    @Override
    public RenderedMessage visit(ActionItemEscalated event) {
        return RenderedMessage.reminder(
                        null,
                        name(event) + " is still past its due date",
                        "It is " + formatter.formatEnum(event.actionItem().status()) + " and overdue since "
                                + formatter.formatInstant(event.overdueSince()) + ".",
                        "Ask the owner what keeps it from being done: more time, other work first, or somebody to"
                                + " help. Escalation level: " + event.level() + ".")
                .withDirectRecipients(event.handles());
    }

    @Override
    public RenderedMessage visit(VerificationDue event) {
        return RenderedMessage.reminder(
                        null,
                        name(event) + " can be verified",
                        "It was completed on " + formatter.formatInstant(event.completedAt())
                                + ", and its effect could be" + " observed until " + formatter.formatDate(event.dueOn())
                                + ".",
                        "Ask somebody who did not do the work whether it had the intended effect.")
                .withDirectRecipients(owner(event.actionItem()));
    }

    @Override
    public RenderedMessage visit(ActionItemCommented event) {
        return RenderedMessage.update(
                        event.at(), event.by().displayName() + " commented on " + name(event), event.text())
                .withDirectRecipients(event.mentions());
    }

    private String name(ActionItemEvent event) {
        return formatter.formatName(event.actionItem().key(), event.actionItem().title());
    }

    private static String inDays(int days) {
        if (days == 0) {
            return "today";
        }
        return days == 1 ? "tomorrow" : "in " + days + " days";
    }

    private static @Nullable String reasonLine(@Nullable String reason) {
        return reason == null ? null : "Reason: " + reason;
    }

    private static @Nullable String evidenceLine(@Nullable String link) {
        return link == null ? null : "Evidence: " + link;
    }

    private static Set<String> owner(ActionItemSnapshot item) {
        Person owner = item.owner();
        return owner == null ? Set.of() : Set.of(owner.handle());
    }

    private @Nullable String dueLine(ActionItemEvent event) {
        LocalDate dueOn = event.actionItem().dueOn();
        return dueOn == null ? null : "Due: " + formatter.formatDate(dueOn) + ".";
    }

    private List<String> contextLines(ActionItemSnapshot item) {
        Person owner = item.owner();
        return List.of(
                owner == null ? "It has no owner yet." : "Owner: " + owner.displayName() + ".",
                "From postmortem " + item.postmortemKey() + ", severity " + formatter.formatEnum(item.severity())
                        + ".");
    }
}
