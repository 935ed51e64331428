package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is notified of what: one rule per event type. */
final class RoutingRules {

    private static final List<RoutingRule<?>> ALL = Stream.of(
                    IncidentRules.all(), PostmortemRules.all(), ActionItemRules.all())
            .flatMap(List::stream)
            .toList();

    private static final Map<Class<?>, RoutingRule<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(RoutingRule::type, Function.identity()));

    private RoutingRules() {}

    /** In the order of the catalogue of events. */
    static List<RoutingRule<?>> all() {
        return ALL;
    }

    static Decision decide(DomainEvent event) {
        RoutingRule<?> rule = BY_TYPE.get(event.getClass());
        if (rule == null) {
            throw new IllegalStateException("There is no routing rule for " + event.getClass());
        }
        return rule.decide(event);
    }
}
