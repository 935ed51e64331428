package dev.debrief.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares a schema with a released version. Old readers must read new events and new readers must read old ones, so
 * optional properties and enum values may be added, and nothing else may change.
 */
final class SchemaCompatibility {

    private final JsonNode released;
    private final JsonNode today;
    private final List<String> incompatibilities = new ArrayList<>();

    private SchemaCompatibility(JsonNode released, JsonNode today) {
        this.released = released;
        this.today = today;
    }

    /** One line per incompatible change; empty if the schema is compatible. */
    static List<String> incompatibilities(JsonNode released, JsonNode today) {
        SchemaCompatibility growth = new SchemaCompatibility(released, today);
        growth.compare("", released, today);
        return growth.incompatibilities;
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        JsonNode was = SchemaNode.resolve(released, before);
        JsonNode is = SchemaNode.resolve(today, after);
        if (is.isMissingNode()) {
            incompatibilities.add(at + " is gone");
            return;
        }
        for (String keyword : List.of("type", "format")) {
            if (!was.path(keyword).equals(is.path(keyword))) {
                incompatibilities.add(at + " has another " + keyword);
            }
        }
        was.path("enum").forEach(value -> {
            if (!texts(is.path("enum")).contains(value.asText())) {
                incompatibilities.add(at + " lost the value " + value.asText());
            }
        });
        if (!texts(was.path("required")).equals(texts(is.path("required")))) {
            incompatibilities.add(at + " requires other properties");
        }
        if (was.has("items")) {
            compare(at + "/items", was.get("items"), is.path("items"));
        }
        was.path("properties").fields().forEachRemaining(property -> {
            String name = property.getKey();
            compare(at + "/" + name, property.getValue(), is.path("properties").path(name));
        });
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
