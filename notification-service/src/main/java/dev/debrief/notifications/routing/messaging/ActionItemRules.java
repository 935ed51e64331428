package dev.debrief.notifications.routing.messaging;

import static dev.debrief.notifications.routing.messaging.RoutingRule.reminder;
import static dev.debrief.notifications.routing.messaging.RoutingRule.success;
import static dev.debrief.notifications.routing.messaging.RoutingRule.update;

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
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is notified of action items: the owner of what they must know, those who are asked, and the team of a success.
 */
final class ActionItemRules {

    private ActionItemRules() {}

    static List<RoutingRule<?>> all() {
        return List.of(
                // An item that is proposed with an owner is also assigned.
                update(ActionItemProposed.class).at(ActionItemProposed::at).by(ActionItemProposed::by),
                update(ActionItemCommitted.class).at(ActionItemCommitted::at).by(ActionItemCommitted::by),
                update(ActionItemUpdated.class).at(ActionItemUpdated::at).by(ActionItemUpdated::by),
                update(ActionItemAssigned.class)
                        .at(ActionItemAssigned::at)
                        .by(ActionItemAssigned::by)
                        .notifies(Role.OWNER, ActionItemRules::owner)
                        .notifies(Role.FORMER_OWNER, event -> handle(event.previousOwner())),
                update(ActionItemRescheduled.class)
                        .at(ActionItemRescheduled::at)
                        .by(ActionItemRescheduled::by)
                        .notifies(Role.OWNER, ActionItemRules::owner),
                update(ActionItemStarted.class).at(ActionItemStarted::at).by(ActionItemStarted::by),
                reminder(ActionItemBlocked.class)
                        .at(ActionItemBlocked::at)
                        .by(ActionItemBlocked::by)
                        .notifies(Role.OWNER, ActionItemRules::owner),
                success(ActionItemCompleted.class)
                        .at(ActionItemCompleted::at)
                        .by(ActionItemCompleted::by)
                        .includingActor()
                        .notifies(Role.OWNER, ActionItemRules::owner)
                        .notifies(Role.SERVICE_TEAMS),
                success(ActionItemVerified.class)
                        .at(ActionItemVerified::at)
                        .by(ActionItemVerified::by)
                        .includingActor()
                        .notifies(Role.OWNER, ActionItemRules::owner)
                        .notifies(Role.SERVICE_TEAMS),
                update(ActionItemFoundIneffective.class)
                        .at(ActionItemFoundIneffective::at)
                        .by(ActionItemFoundIneffective::by)
                        .notifies(Role.OWNER, ActionItemRules::owner),
                update(ActionItemDropped.class)
                        .at(ActionItemDropped::at)
                        .by(ActionItemDropped::by)
                        .notifies(Role.OWNER, ActionItemRules::owner),
                update(ActionItemRecurred.class).at(ActionItemRecurred::at).by(ActionItemRecurred::by),
                update(ActionItemReopened.class)
                        .at(ActionItemReopened::at)
                        .by(ActionItemReopened::by)
                        .notifies(Role.OWNER, ActionItemRules::owner),
                reminder(ActionItemDueSoon.class).notifies(Role.OWNER, ActionItemRules::owner),
                reminder(ActionItemOverdue.class)
                        .at(ActionItemOverdue::overdueSince)
                        .notifies(Role.OWNER, ActionItemRules::owner),
                reminder(ActionItemEscalated.class)
                        .notifies(Role.ESCALATION_CONTACTS, ActionItemEscalated::handles)
                        .urgent(Urgency.ALWAYS),
                reminder(VerificationDue.class).notifies(Role.OWNER, ActionItemRules::owner),
                update(ActionItemCommented.class)
                        .at(ActionItemCommented::at)
                        .by(ActionItemCommented::by)
                        .notifies(Role.MENTIONED, ActionItemCommented::mentions));
    }

    private static Collection<String> owner(ActionItemEvent event) {
        return handle(event.actionItem().owner());
    }

    private static Collection<String> handle(@Nullable Person person) {
        return Stream.ofNullable(person).map(Person::handle).toList();
    }
}
