package dev.debrief.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a schema did to those who know a released version of it. Old readers must read new facts and new readers must
 * read old ones, so a fact only grows: optional properties and enum values may be added, nothing else.
 */
final class SchemaGrowth {

    private final JsonNode released;
    private final JsonNode today;
    private final List<String> breaks = new ArrayList<>();

    private SchemaGrowth(JsonNode released, JsonNode today) {
        this.released = released;
        this.today = today;
    }

    /** One line for each break, none when the schema only grew. */
    static List<String> breaks(JsonNode released, JsonNode today) {
        SchemaGrowth growth = new SchemaGrowth(released, today);
        growth.compare("", released, today);
        return growth.breaks;
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        JsonNode was = SchemaSpot.resolve(released, before);
        JsonNode is = SchemaSpot.resolve(today, after);
        if (is.isMissingNode()) {
            breaks.add(at + " is gone");
            return;
        }
        for (String keyword : List.of("type", "format")) {
            if (!was.path(keyword).equals(is.path(keyword))) {
                breaks.add(at + " has another " + keyword);
            }
        }
        was.path("enum").forEach(value -> {
            if (!texts(is.path("enum")).contains(value.asText())) {
                breaks.add(at + " lost the value " + value.asText());
            }
        });
        if (!texts(was.path("required")).equals(texts(is.path("required")))) {
            breaks.add(at + " requires other properties");
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
