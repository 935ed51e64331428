package dev.debrief.notifications.message.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of an event as plain values: maps, lists, texts, numbers and truth values. Null means absent. */
final class EventValues {

    private EventValues() {}

    static Map<String, Object> of(JsonNode event) {
        Map<String, Object> members = new LinkedHashMap<>();
        event.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                members.put(member.getKey(), value(member.getValue()));
            }
        });
        return Collections.unmodifiableMap(members);
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return of(node);
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> {
                if (!item.isNull()) {
                    items.add(value(item));
                }
            });
            return Collections.unmodifiableList(items);
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.canConvertToInt() && node.isIntegralNumber()) {
            return node.intValue();
        }
        return node.isNumber() ? node.numberValue() : node.asText();
    }
}
