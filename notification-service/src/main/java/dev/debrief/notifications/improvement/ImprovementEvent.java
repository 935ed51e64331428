package dev.debrief.notifications.improvement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemFoundIneffective;
import dev.debrief.contracts.action.ActionItemReopened;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.contracts.postmortem.PostmortemClosed;
import dev.debrief.contracts.postmortem.PostmortemPublished;
import dev.debrief.contracts.postmortem.PostmortemReopened;
import dev.debrief.notifications.notification.Notification;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about an improvement.
 *
 * @param owner handle of the owner of an action item; null without an owner and for postmortems
 * @param shortens the interval of a response that the action item is meant to shorten; null if it names none
 * @param minutes by how many minutes; null if it names none
 */
record ImprovementEvent(
        String title,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String shortens,
        @Nullable Integer minutes) {

    private static final Map<String, ImprovementKind> KINDS = Map.of(
            type(ActionItemVerified.class), ImprovementKind.VERIFIED,
            type(ActionItemCompleted.class), ImprovementKind.COMPLETED,
            type(PostmortemClosed.class), ImprovementKind.CLOSED,
            type(PostmortemPublished.class), ImprovementKind.PUBLISHED);

    private static final Map<String, Set<ImprovementKind>> WITHDRAWN = Map.of(
            type(ActionItemReopened.class), Set.of(ImprovementKind.COMPLETED, ImprovementKind.VERIFIED),
            type(ActionItemFoundIneffective.class), Set.of(ImprovementKind.COMPLETED, ImprovementKind.VERIFIED),
            type(PostmortemReopened.class), Set.of(ImprovementKind.CLOSED));

    private static String type(Class<? extends DomainEvent> event) {
        return EventTypes.typeOf(event);
    }

    /** The kind of improvement; empty for other events and for corrections of a published postmortem. */
    static Optional<ImprovementKind> kindOf(Notification notification) {
        return Optional.ofNullable(KINDS.get(notification.eventType()))
                .filter(kind -> kind != ImprovementKind.PUBLISHED || isFirstVersion(notification.event()));
    }

    /** The kinds that are not true any more after this event. */
    static Set<ImprovementKind> withdrawnBy(Notification notification) {
        return WITHDRAWN.getOrDefault(notification.eventType(), Set.of());
    }

    static ImprovementEvent of(Notification notification) {
        JsonNode event = notification.event();
        JsonNode subject = event.path(event.has("actionItem") ? "actionItem" : "postmortem");
        JsonNode owner = subject.path("owner");
        JsonNode benefit = subject.path("benefit");
        boolean shortens =
                benefit.path("shortens").isTextual() && benefit.path("minutes").isInt();
        return new ImprovementEvent(
                subject.path("title").asText(),
                textOf(owner.path("handle")),
                textOf(owner.path("displayName")),
                shortens ? benefit.path("shortens").asText() : null,
                shortens ? benefit.path("minutes").intValue() : null);
    }

    /** Events of older versions have no number. */
    private static boolean isFirstVersion(JsonNode published) {
        return published.path("version").asInt(1) == 1;
    }

    private static @Nullable String textOf(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
