package dev.debrief.incidents.ingress.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values by name. Names that several kinds share: {@code service}, {@code service.id}, {@code priority},
 * {@code severity}, {@code urgency}, {@code team}, {@code tag}, {@code environment}; {@code label.<name>},
 * {@code annotation.<name>} and {@code field.<name>} are those of the sender.
 */
public final class Attributes {

    private final Map<String, List<String>> values;

    private Attributes(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Attributes none() {
        return new Attributes(Map.of());
    }

    /** Reads what {@link #byName} returned. */
    @JsonCreator
    public static Attributes of(Map<String, List<String>> byName) {
        Map<String, List<String>> copy = new TreeMap<>();
        byName.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return new Attributes(copy);
    }

    /** With one more value; the same without it if it is null or blank. */
    public Attributes with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, List<String>> copy = new TreeMap<>(values);
        List<String> more = new ArrayList<>(values(name));
        if (!more.contains(value.strip())) {
            more.add(value.strip());
        }
        copy.put(name, List.copyOf(more));
        return new Attributes(copy);
    }

    /** Empty if there is none. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public @Nullable String first(String name) {
        List<String> all = values(name);
        return all.isEmpty() ? null : all.get(0);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    @JsonValue
    public Map<String, List<String>> byName() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attributes attributes && attributes.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
