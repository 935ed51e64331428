package dev.debrief.notifications.routing.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/** The golden samples of the events. */
final class GoldenSamples {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private GoldenSamples() {}

    /** @param ceType {@code dev.debrief.incident.resolved.v1} */
    static DomainEvent of(String ceType) {
        return of(EventTypes.payloadTypeOf(ceType).orElseThrow());
    }

    static <E extends DomainEvent> E of(Class<E> type) {
        return of(type, body -> {});
    }

    static <E extends DomainEvent> E of(Class<E> type, Consumer<ObjectNode> change) {
        String[] name = EventTypes.typeOf(type).split("\\.", 4);
        String path = "/contracts/" + name[2] + "/" + name[3] + ".sample.json";
        try (var sample = GoldenSamples.class.getResourceAsStream(path)) {
            ObjectNode body = (ObjectNode) JSON.readTree(Objects.requireNonNull(sample, path));
            change.accept(body);
            return JSON.treeToValue(body, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
