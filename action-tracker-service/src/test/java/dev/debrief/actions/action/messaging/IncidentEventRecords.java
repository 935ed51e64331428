package dev.debrief.actions.action.messaging;

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

/** Kafka records as incident-service publishes them: the golden samples, with an incident of its own. */
final class IncidentEventRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong SEQUENCE = new AtomicLong(600_000);
    private static final AtomicLong OFFSETS = new AtomicLong();

    private final UUID incident = UUID.randomUUID();
    private final long number = SEQUENCE.incrementAndGet();

    UUID id() {
        return incident;
    }

    String key() {
        return "INC-" + number;
    }

    ConsumerRecord<byte[], byte[]> of(String eventName, long version, Consumer<ObjectNode> snapshotChange) {
        ObjectNode body = (ObjectNode) sample(eventName);
        snapshotChange.accept(snapshot(body));
        return record(eventName, version, body);
    }

    /** A follow-up with this id. */
    ConsumerRecord<byte[], byte[]> followUp(UUID id, long version, Consumer<ObjectNode> followUpChange) {
        ObjectNode body = (ObjectNode) sample("follow-up-suggested");
        snapshot(body);
        followUpChange.accept(((ObjectNode) body.get("followUp")).put("followUpId", id.toString()));
        return record("follow-up-suggested", version, body);
    }

    private ObjectNode snapshot(ObjectNode body) {
        return ((ObjectNode) body.get("incident"))
                .put("incidentId", incident.toString())
                .put("key", key());
    }

    private ConsumerRecord<byte[], byte[]> record(String eventName, long version, JsonNode body) {
        var record = new ConsumerRecord<>(
                "debrief.incident.v1",
                0,
                OFFSETS.incrementAndGet(),
                incident.toString().getBytes(UTF_8),
                body.toString().getBytes(UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/debrief/incident-service");
        headers.put("ce_type", "dev.debrief.incident." + eventName + ".v1");
        headers.put("ce_subject", incident.toString());
        headers.put("ce_time", "2024-11-15T11:35:00Z");
        headers.put("ce_sequence", Long.toString(version));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static JsonNode sample(String eventName) {
        String path = "/contracts/incident/" + eventName + ".v1.sample.json";
        try (var sample = IncidentEventRecords.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(sample, path));
        } catch (IOException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }
}
