package dev.debrief.notifications.message.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The template of an event type that Debrief comes with: the first line of its file is the headline, the others are the
 * body, followed by what all messages about the same kind of subject say.
 */
public record BuiltInTemplate(String eventType, String headline, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All event types that people are notified of, by name. */
    public static SortedMap<String, BuiltInTemplate> all() {
        return All.TEMPLATES;
    }

    private static final class All {

        private static final SortedMap<String, BuiltInTemplate> TEMPLATES = load();

        private static SortedMap<String, BuiltInTemplate> load() {
            Map<String, BuiltInTemplate> templates = new TreeMap<>();
            EventTypes.all().stream()
                    .filter(type -> EventTypes.aggregateOf(type) != Aggregate.NOTIFICATION)
                    .map(EventTypes::typeOf)
                    .forEach(eventType -> templates.put(eventType, read(eventType)));
            return Collections.unmodifiableSortedMap(new TreeMap<>(templates));
        }
    }

    /** {@code incident}, {@code postmortem} or {@code action-item}. */
    public String aggregate() {
        return partsOf(eventType)[2];
    }

    /** The golden sample of the event type, with which templates are tried out. */
    public JsonNode sampleEvent() {
        String[] parts = partsOf(eventType);
        try {
            return JSON.readTree(resource("/contracts/" + parts[2] + "/" + parts[3] + ".sample.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BuiltInTemplate read(String eventType) {
        String[] parts = partsOf(eventType);
        String folder = "/messages/events/" + parts[2] + "/";
        String[] text = resource(folder + parts[3] + ".txt").split("\n", 2);
        return new BuiltInTemplate(eventType, text[0], text[1] + resource(folder + "context.txt"));
    }

    /** {@code dev}, {@code debrief}, {@code incident}, {@code resolved.v1}. */
    private static String[] partsOf(String eventType) {
        return eventType.split("\\.", 4);
    }

    static String resource(String path) {
        try (InputStream file = BuiltInTemplate.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("There is no file " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
