package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import dev.debrief.notifications.notification.SubjectKind;
import dev.debrief.notifications.subject.SubjectState;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The subject of an event, uniform over all aggregates.
 *
 * @param state its attributes
 * @param related other subjects whose participants also take part in this one
 * @param participants handles that take part in it from now on, in addition to those who do already
 * @param complete {@code participants} is the complete list: others no longer take part
 */
record Subject(
        String key,
        SubjectKind kind,
        Severity severity,
        Visibility visibility,
        List<String> audience,
        SubjectState state,
        Set<UUID> related,
        Set<String> participants,
        boolean complete) {

    Subject {
        audience = List.copyOf(audience);
        related = Set.copyOf(related);
        participants = Set.copyOf(participants);
    }

    UUID id() {
        return state.id();
    }
}
