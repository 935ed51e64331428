package dev.debrief.contracts;

import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.notification.NotificationEvent;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of event types in their current major versions, by class and by name. */
public final class EventTypes {

    private static final Map<String, Class<? extends DomainEvent>> BY_TYPE = catalogue();

    private EventTypes() {}

    /** The record of a {@code ce_type}; empty for an unknown type. */
    public static Optional<Class<? extends DomainEvent>> payloadTypeOf(String ceType) {
        return Optional.ofNullable(BY_TYPE.get(ceType));
    }

    /** {@code ce_type} of an event: {@code dev.debrief.incident.resolved.v1}. */
    public static String typeOf(Class<? extends DomainEvent> event) {
        EventType type = annotationOf(event);
        return "dev.debrief." + type.aggregate().wireName() + "." + type.name() + ".v" + type.major();
    }

    /** {@code ce_dataschema} of an event. */
    public static String schemaOf(Class<? extends DomainEvent> event) {
        EventType type = annotationOf(event);
        return "https://debrief.dev/schemas/" + type.aggregate().wireName() + "/" + type.name() + ".v" + type.major();
    }

    public static Aggregate aggregateOf(Class<? extends DomainEvent> event) {
        return annotationOf(event).aggregate();
    }

    /** All events, by aggregate and in the order of its lifecycle. */
    public static List<Class<? extends DomainEvent>> all() {
        return List.copyOf(BY_TYPE.values());
    }

    private static Map<String, Class<? extends DomainEvent>> catalogue() {
        Map<String, Class<? extends DomainEvent>> byType = new LinkedHashMap<>();
        Stream.of(IncidentEvent.class, PostmortemEvent.class, ActionItemEvent.class, NotificationEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(subclass -> subclass.<DomainEvent>asSubclass(DomainEvent.class))
                .forEach(subclass -> byType.put(typeOf(subclass), subclass));
        return byType;
    }

    private static EventType annotationOf(Class<? extends DomainEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return type;
    }
}
