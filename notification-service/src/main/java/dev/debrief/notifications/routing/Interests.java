package dev.debrief.notifications.routing;

import dev.debrief.notifications.notification.Frequency;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is to receive a notification: the strongest interest of each person, team and endpoint. */
final class Interests {

    private static final String TEAM = "team:";

    private final Map<String, Interest> handles = new LinkedHashMap<>();
    private final Map<UUID, Interest> endpoints = new LinkedHashMap<>();
    private final Map<String, Interest> endpointsById = new HashMap<>();

    void add(String handle, Interest interest) {
        handles.merge(handle, interest, Interest::strongest);
    }

    void add(UUID endpointId, Interest interest) {
        endpoints.merge(endpointId, interest, Interest::combined);
        endpointsById.merge(endpointId.toString(), interest, Interest::combined);
    }

    /** Drops the others. */
    void retainHandles(Predicate<String> condition) {
        handles.keySet().removeIf(condition.negate());
    }

    boolean isEmpty() {
        return handles.isEmpty() && endpoints.isEmpty();
    }

    Map<String, Interest> handles() {
        return Collections.unmodifiableMap(handles);
    }

    /** The teams among the handles. */
    Set<String> teams() {
        return handles.keySet().stream().filter(Interests::isTeam).collect(Collectors.toSet());
    }

    /** The endpoints of these frequencies. */
    Map<UUID, Interest> endpoints(Set<Frequency> frequencies) {
        return endpoints.entrySet().stream()
                .filter(entry -> frequencies.contains(entry.getValue().frequency()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The interest of an endpoint; null for others. */
    @Nullable Interest ofEndpoint(String id) {
        return endpointsById.get(id);
    }

    static boolean isTeam(String handle) {
        return handle.startsWith(TEAM);
    }
}
