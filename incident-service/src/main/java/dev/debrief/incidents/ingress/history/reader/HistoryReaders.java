package dev.debrief.incidents.ingress.history.reader;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All readers, by kind of source. */
@ApplicationScoped
public class HistoryReaders {

    private final Map<String, HistoryReader> byKind = new TreeMap<>();

    HistoryReaders(@All List<HistoryReader> readers) {
        for (HistoryReader reader : readers) {
            if (byKind.put(reader.kind(), reader) != null) {
                throw new IllegalStateException("Two readers read the history of " + reader.kind());
            }
        }
    }

    public Optional<HistoryReader> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    public List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }
}
