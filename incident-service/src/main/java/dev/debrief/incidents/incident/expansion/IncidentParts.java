package dev.debrief.incidents.incident.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The parts of all features. */
@ApplicationScoped
public class IncidentParts {

    private final Instance<IncidentPart> parts;

    IncidentParts(@Any Instance<IncidentPart> parts) {
        this.parts = parts;
    }

    /**
     * Loads parts of incidents.
     *
     * @param names the parts to load
     * @param incidentIds incidents that the caller may see
     */
    public LoadedParts load(Set<String> names, Collection<UUID> incidentIds) {
        if (names.isEmpty() || incidentIds.isEmpty()) {
            return LoadedParts.NONE;
        }
        Map<String, Map<UUID, Object>> loaded = new HashMap<>();
        for (IncidentPart part : parts) {
            if (names.contains(part.name())) {
                loaded.put(part.name(), part.load(incidentIds));
            }
        }
        return new LoadedParts(loaded);
    }
}
