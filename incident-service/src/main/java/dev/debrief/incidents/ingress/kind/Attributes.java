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
 *
 * <p>What is added has limits: a value is cut to 1,000 characters and a name to 200; beyond 20 values of a name, 100
 * names, or 20,000 characters of values, further ones are left out.
 */
public final class Attributes {

    private static final int MAX_NAMES = 100;
    private static final int MAX_VALUES_OF_NAME = 20;
    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_VALUE_LENGTH = 1000;
    private static final int MAX_CHARACTERS = 20_000;

    private final Map<String, List<String>> values;

    private Attributes(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Attributes none() {
        return new Attributes(Map.of());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Reads what {@link #byName} returned. */
    @JsonCreator
    public static Attributes of(Map<String, List<String>> byName) {
        Map<String, List<String>> copy = new TreeMap<>();
        byName.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return new Attributes(copy);
    }

    /** With one more value; the same without it if it is null or blank. To add many, use a {@link Builder}. */
    public Attributes with(String name, @Nullable String value) {
        Builder builder = new Builder();
        values.forEach(builder::addAll);
        return builder.add(name, value).build();
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

    /** Collects values within the limits. What is added first is kept first. */
    public static final class Builder {

        private final Map<String, List<String>> values = new TreeMap<>();
        private int characters;

        private Builder() {}

        /** Nothing is added if the value is null or blank. */
        public Builder add(String name, @Nullable String value) {
            String text = value == null ? "" : Texts.cut(value.strip(), MAX_VALUE_LENGTH);
            if (text.isEmpty() || characters + text.length() > MAX_CHARACTERS) {
                return this;
            }
            List<String> ofName = ofName(Texts.cut(name, MAX_NAME_LENGTH));
            if (ofName != null && ofName.size() < MAX_VALUES_OF_NAME && !ofName.contains(text)) {
                ofName.add(text);
                characters += text.length();
            }
            return this;
        }

        public Builder addAll(String name, Iterable<String> all) {
            for (String value : all) {
                add(name, value);
            }
            return this;
        }

        public Attributes build() {
            return Attributes.of(values);
        }

        /** The values of a name; null if it is one name too many. */
        private @Nullable List<String> ofName(String name) {
            List<String> known = values.get(name);
            if (known != null || values.size() == MAX_NAMES) {
                return known;
            }
            List<String> added = new ArrayList<>();
            values.put(name, added);
            return added;
        }
    }
}
