package dev.debrief.incidents.ingress.kind;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All kinds of sources, by name. */
@ApplicationScoped
public class SourceKinds {

    private final Map<String, SourceKind> byName = new TreeMap<>();

    SourceKinds(@All List<SourceKind> kinds) {
        for (SourceKind kind : kinds) {
            if (byName.put(kind.name(), kind) != null) {
                throw new IllegalStateException("Two kinds of sources are named " + kind.name());
            }
        }
    }

    public Optional<SourceKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
