package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.ActionItemAssigned;
import dev.debrief.contracts.action.ActionItemBlocked;
import dev.debrief.contracts.action.ActionItemCommitted;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemDropped;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.ActionItemFoundIneffective;
import dev.debrief.contracts.action.ActionItemOverdue;
import dev.debrief.contracts.action.ActionItemProposed;
import dev.debrief.contracts.action.ActionItemRescheduled;
import dev.debrief.contracts.action.ActionItemStarted;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import dev.debrief.notifications.notification.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Events about action items in words. */
@ApplicationScoped
class ActionItemMessageRenderer {

    private final MessageFormatter formatter;

    ActionItemMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
    }

    RenderedMessage tell(ActionItemEvent event) {
        ActionItemSnapshot item = event.actionItem();
        return message(item, event).and(closing(item, event));
    }

    private RenderedMessage message(ActionItemSnapshot item, ActionItemEvent event) {
        String name = item.key() + " \"" + item.title() + "\"";
        if (event instanceof ActionItemProposed proposed) {
            return RenderedMessage.news(proposed.at(), proposed.by().displayName() + " proposed " + name);
        } else if (event instanceof ActionItemCommitted committed) {
            return RenderedMessage.news(committed.at(), "The team will do " + name);
        } else if (event instanceof ActionItemUpdated updated) {
            return RenderedMessage.news(
                    updated.at(),
                    name + " was reworded",
                    "Changed: " + String.join(", ", updated.changedFields()) + ".");
        } else if (event instanceof ActionItemAssigned assigned) {
            Person owner = item.owner();
            return RenderedMessage.news(
                    assigned.at(), (owner == null ? "Nobody" : owner.displayName()) + " now sees to " + name);
        } else if (event instanceof ActionItemRescheduled rescheduled) {
            LocalDate before = rescheduled.previousDueOn();
            return RenderedMessage.news(
                    rescheduled.at(),
                    name + (before == null ? " has a due date" : " has another due date"),
                    before == null ? null : "It was due on " + formatter.day(before) + ".");
        } else if (event instanceof ActionItemStarted started) {
            return RenderedMessage.news(started.at(), started.by().displayName() + " started " + name);
        } else if (event instanceof ActionItemBlocked blocked) {
            return RenderedMessage.of(
                    Tone.NUDGE, blocked.at(), name + " is waiting for something", "It waits for: " + blocked.reason());
        } else if (event instanceof ActionItemCompleted completed) {
            return RenderedMessage.of(
                    Tone.CELEBRATION,
                    completed.at(),
                    name + " is done",
                    "Whether it helps is still to be seen; verify it when there is something to see.");
        } else if (event instanceof ActionItemVerified verified) {
            return RenderedMessage.of(
                    Tone.CELEBRATION,
                    verified.at(),
                    name + " works",
                    verified.by().displayName() + " saw that it has the effect it was made for. Well done!",
                    verified.note());
        } else if (event instanceof ActionItemFoundIneffective ineffective) {
            return RenderedMessage.news(
                    ineffective.at(),
                    name + " did not have the effect we hoped for",
                    "What was seen: " + ineffective.reason(),
                    "Knowing this is worth something: the next idea starts from here.");
        } else if (event instanceof ActionItemDropped dropped) {
            return RenderedMessage.news(dropped.at(), name + " will not be done", "Reason: " + dropped.reason());
        }
        ActionItemOverdue overdue = (ActionItemOverdue) event;
        return RenderedMessage.of(
                Tone.NUDGE,
                overdue.overdueSince(),
                name + " is past its due date",
                "It was due on " + formatter.day(overdue.dueOn()) + " and is " + formatter.formatEnum(item.status())
                        + ".",
                "If the date no longer fits, give it a new one; if it is no longer needed, drop it and say why.");
    }

    private List<String> closing(ActionItemSnapshot item, ActionItemEvent event) {
        List<String> lines = new ArrayList<>();
        Person owner = item.owner();
        lines.add(owner == null ? "Nobody sees to it yet." : "Owner: " + owner.displayName() + ".");
        LocalDate dueOn = item.dueOn();
        if (dueOn != null && !(event instanceof ActionItemOverdue)) {
            lines.add("Due: " + formatter.day(dueOn) + ".");
        }
        lines.add("From postmortem " + item.postmortemKey() + ", severity " + formatter.formatEnum(item.severity())
                + ".");
        return lines;
    }
}
