package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.Person;
import dev.debrief.notifications.notification.Invitation;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.notifications.routing.StoredRole;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the events of one type are notified: a row of the tables. Written as a chain, after which it does not change.
 *
 * @param <E> the event
 */
final class RoutingRule<E extends DomainEvent> {

    private final Class<E> type;
    private final Tone tone;
    private final Map<Role, Function<E, Collection<String>>> roles = new EnumMap<>(Role.class);
    private @Nullable Function<E, Instant> at;
    private @Nullable Function<E, Person> by;
    private @Nullable Function<E, Invitation> invitation;
    private boolean includesActor;
    private Urgency urgency = Urgency.NORMAL;

    private RoutingRule(Class<E> type, Tone tone) {
        this.type = type;
        this.tone = tone;
    }

    static <E extends DomainEvent> RoutingRule<E> update(Class<E> type) {
        return new RoutingRule<>(type, Tone.UPDATE);
    }

    static <E extends DomainEvent> RoutingRule<E> reminder(Class<E> type) {
        return new RoutingRule<>(type, Tone.REMINDER);
    }

    static <E extends DomainEvent> RoutingRule<E> success(Class<E> type) {
        return new RoutingRule<>(type, Tone.SUCCESS);
    }

    /** When it happened; otherwise the time of the envelope. */
    RoutingRule<E> at(Function<E, Instant> time) {
        at = time;
        return this;
    }

    /** Whose act it is: they are not notified of it. */
    RoutingRule<E> by(Function<E, Person> actor) {
        by = actor;
        return this;
    }

    /** Whose act it is is notified, too. */
    RoutingRule<E> includingActor() {
        includesActor = true;
        return this;
    }

    /** Without a subscription; the event names them. */
    RoutingRule<E> notifies(Role role, Function<E, Collection<String>> handles) {
        roles.put(role, handles);
        return this;
    }

    /** Without a subscription; earlier events have named them. */
    RoutingRule<E> notifies(Role role) {
        Objects.requireNonNull(role.stored(), "stored");
        roles.put(role, event -> List.of());
        return this;
    }

    RoutingRule<E> urgent(Urgency when) {
        urgency = when;
        return this;
    }

    /** With the meeting, for calendars. */
    RoutingRule<E> invitation(Function<E, Invitation> meeting) {
        invitation = meeting;
        return this;
    }

    /** @throws ClassCastException for an event of another type */
    Decision decide(DomainEvent anyEvent) {
        E event = type.cast(anyEvent);
        return new Decision(
                tone,
                at == null ? null : at.apply(event),
                actorOf(event),
                direct(event),
                storedRoles(),
                urgency,
                invitation == null ? null : invitation.apply(event));
    }

    Class<E> type() {
        return type;
    }

    Tone tone() {
        return tone;
    }

    /** Strongest reason first. */
    Set<Role> roles() {
        return Collections.unmodifiableSet(roles.keySet());
    }

    boolean includesActor() {
        return includesActor;
    }

    Urgency urgency() {
        return urgency;
    }

    /** A team is more than the one who acted for it. */
    private @Nullable String actorOf(E event) {
        if (by == null || includesActor) {
            return null;
        }
        String handle = by.apply(event).handle();
        return handle.startsWith("team:") ? null : handle;
    }

    private Map<String, Reason> direct(E event) {
        Map<String, Reason> direct = new HashMap<>();
        roles.forEach((role, handles) ->
                handles.apply(event).forEach(handle -> direct.merge(handle, role.reason(), RoutingRule::stronger)));
        return direct;
    }

    private Set<StoredRole> storedRoles() {
        return roles.keySet().stream()
                .map(Role::stored)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Reason stronger(Reason one, Reason other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
