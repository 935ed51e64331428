package dev.debrief.incidents.incident.expansion;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parts by name and incident. */
public record LoadedParts(Map<String, Map<UUID, Object>> byName) {

    /** No parts. */
    public static final LoadedParts NONE = new LoadedParts(Map.of());

    /** The view of a part; null if nobody asked for it, or the incident has none. */
    public @Nullable Object find(String name, UUID incidentId) {
        return byName.getOrDefault(name, Map.of()).get(incidentId);
    }
}
