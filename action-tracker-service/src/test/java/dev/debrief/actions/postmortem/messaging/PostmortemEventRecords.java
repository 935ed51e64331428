package dev.debrief.actions.postmortem.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Kafka records as postmortem-service publishes them: the golden samples, with a postmortem of its own. */
final class PostmortemEventRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong SEQUENCE = new AtomicLong(500_000);
    private static final AtomicLong OFFSETS = new AtomicLong();

    private final UUID postmortem = UUID.randomUUID();
    private final long number = SEQUENCE.incrementAndGet();

    UUID id() {
        return postmortem;
    }

    String key() {
        return "PM-" + number;
    }

    ConsumerRecord<byte[], byte[]> of(String eventName, long version) {
        return of(eventName, version, snapshot -> {});
    }

    ConsumerRecord<byte[], byte[]> of(String eventName, long version, Consumer<ObjectNode> change) {
        return record("dev.debrief.postmortem." + eventName + ".v1", version, body(eventName, change));
    }

    /** Like {@link #of}, with any type and body. */
    ConsumerRecord<byte[], byte[]> record(String type, long version, String body) {
        var record = new ConsumerRecord<>(
                "debrief.postmortem.v1",
                0,
                OFFSETS.incrementAndGet(),
                postmortem.toString().getBytes(UTF_8),
                body.getBytes(UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/debrief/postmortem-service");
        headers.put("ce_type", type);
        headers.put("ce_subject", postmortem.toString());
        headers.put("ce_time", "2024-11-15T11:35:00Z");
        headers.put("ce_sequence", Long.toString(version));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private String body(String eventName, Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode) sample(eventName);
        ObjectNode snapshot = (ObjectNode) body.get("postmortem");
        snapshot.put("postmortemId", postmortem.toString());
        snapshot.put("key", key());
        change.accept(snapshot);
        return body.toString();
    }

    private static JsonNode sample(String eventName) {
        String path = "/contracts/postmortem/" + eventName + ".v1.sample.json";
        try (var sample = PostmortemEventRecords.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(sample, path));
        } catch (IOException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }
}
