package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.ActionItemAssigned;
import dev.debrief.contracts.action.ActionItemBlocked;
import dev.debrief.contracts.action.ActionItemCommitted;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemDropped;
import dev.debrief.contracts.action.ActionItemFact;
import dev.debrief.contracts.action.ActionItemFoundIneffective;
import dev.debrief.contracts.action.ActionItemOverdue;
import dev.debrief.contracts.action.ActionItemProposed;
import dev.debrief.contracts.action.ActionItemRescheduled;
import dev.debrief.contracts.action.ActionItemSnapshot;
import dev.debrief.contracts.action.ActionItemStarted;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.notifications.announcement.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts about action items in words. */
@ApplicationScoped
class ActionItemTexts {

    private final Phrases phrases;

    ActionItemTexts(Phrases phrases) {
        this.phrases = phrases;
    }

    Story tell(ActionItemFact fact) {
        ActionItemSnapshot item = fact.actionItem();
        return story(item, fact).and(closing(item, fact));
    }

    private Story story(ActionItemSnapshot item, ActionItemFact fact) {
        String name = item.key() + " \"" + item.title() + "\"";
        if (fact instanceof ActionItemProposed proposed) {
            return Story.news(proposed.at(), proposed.by().displayName() + " proposed " + name);
        } else if (fact instanceof ActionItemCommitted committed) {
            return Story.news(committed.at(), "The team will do " + name);
        } else if (fact instanceof ActionItemUpdated updated) {
            return Story.news(
                    updated.at(),
                    name + " was reworded",
                    "Changed: " + String.join(", ", updated.changedFields()) + ".");
        } else if (fact instanceof ActionItemAssigned assigned) {
            Person owner = item.owner();
            return Story.news(assigned.at(), (owner == null ? "Nobody" : owner.displayName()) + " now sees to " + name);
        } else if (fact instanceof ActionItemRescheduled rescheduled) {
            LocalDate before = rescheduled.previousDueOn();
            return Story.news(
                    rescheduled.at(),
                    name + (before == null ? " has a due date" : " has another due date"),
                    before == null ? null : "It was due on " + phrases.day(before) + ".");
        } else if (fact instanceof ActionItemStarted started) {
            return Story.news(started.at(), started.by().displayName() + " started " + name);
        } else if (fact instanceof ActionItemBlocked blocked) {
            return Story.of(
                    Tone.NUDGE, blocked.at(), name + " is waiting for something", "It waits for: " + blocked.reason());
        } else if (fact instanceof ActionItemCompleted completed) {
            return Story.of(
                    Tone.CELEBRATION,
                    completed.at(),
                    name + " is done",
                    "Whether it helps is still to be seen; verify it when there is something to see.");
        } else if (fact instanceof ActionItemVerified verified) {
            return Story.of(
                    Tone.CELEBRATION,
                    verified.at(),
                    name + " works",
                    verified.by().displayName() + " saw that it has the effect it was made for. Well done!",
                    verified.note());
        } else if (fact instanceof ActionItemFoundIneffective ineffective) {
            return Story.news(
                    ineffective.at(),
                    name + " did not have the effect we hoped for",
                    "What was seen: " + ineffective.reason(),
                    "Knowing this is worth something: the next idea starts from here.");
        } else if (fact instanceof ActionItemDropped dropped) {
            return Story.news(dropped.at(), name + " will not be done", "Reason: " + dropped.reason());
        }
        ActionItemOverdue overdue = (ActionItemOverdue) fact;
        return Story.of(
                Tone.NUDGE,
                overdue.overdueSince(),
                name + " is past its due date",
                "It was due on " + phrases.day(overdue.dueOn()) + " and is " + phrases.word(item.status()) + ".",
                "If the date no longer fits, give it a new one; if it is no longer needed, drop it and say why.");
    }

    private List<String> closing(ActionItemSnapshot item, ActionItemFact fact) {
        List<String> lines = new ArrayList<>();
        Person owner = item.owner();
        lines.add(owner == null ? "Nobody sees to it yet." : "Owner: " + owner.displayName() + ".");
        LocalDate dueOn = item.dueOn();
        if (dueOn != null && !(fact instanceof ActionItemOverdue)) {
            lines.add("Due: " + phrases.day(dueOn) + ".");
        }
        lines.add("From postmortem " + item.postmortemKey() + ", severity " + phrases.word(item.severity()) + ".");
        return lines;
    }
}
