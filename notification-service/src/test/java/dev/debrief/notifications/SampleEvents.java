package dev.debrief.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Publishes the golden samples of other services, with unique subjects, through the real inbox. */
public final class SampleEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong OFFSETS = new AtomicLong();
    private static final Map<String, String> SNAPSHOTS =
            Map.of("incident", "incident", "postmortem", "postmortem", "action-item", "actionItem");

    private final Inbox inbox;
    private final Instance<EventConsumer> consumers;
    private final Map<String, UUID> subjects = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    public SampleEvents(Inbox inbox, Instance<EventConsumer> consumers) {
        this.inbox = inbox;
        this.consumers = consumers;
        SNAPSHOTS.keySet().forEach(aggregate -> subjects.put(aggregate, UUID.randomUUID()));
    }

    public UUID idOf(String aggregate) {
        return Objects.requireNonNull(subjects.get(aggregate));
    }

    /** @return {@code ce_id} */
    public String publish(String aggregate, String eventName) {
        return publish(aggregate, eventName, body -> {}, snapshot -> {});
    }

    /** @return {@code ce_id} */
    public String publish(String aggregate, String eventName, Consumer<ObjectNode> snapshotChange) {
        return publish(aggregate, eventName, body -> {}, snapshotChange);
    }

    /** @return {@code ce_id} */
    public String publish(
            String aggregate, String eventName, Consumer<ObjectNode> change, Consumer<ObjectNode> snapshotChange) {
        ConsumerRecord<byte[], byte[]> record = record(aggregate, eventName, change, snapshotChange);
        receive(record);
        return new String(record.headers().lastHeader("ce_id").value(), UTF_8);
    }

    /** Publishes an event of an action item with this owner. */
    public String publishActionItemOwnedBy(String eventName, String owner) {
        return publish("action-item", eventName, item -> setOwner(item, owner));
    }

    public static void setOwner(ObjectNode item, String owner) {
        item.putObject("owner").put("handle", owner).put("displayName", owner);
    }

    public static void restrictTo(ObjectNode snapshot, String... handles) {
        snapshot.put("visibility", "RESTRICTED");
        for (String handle : handles) {
            snapshot.withArray("audience").add(handle);
        }
    }

    public void receive(ConsumerRecord<byte[], byte[]> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
        EventConsumer consumer = consumers.stream()
                .filter(candidate -> candidate.payloadTypeOf(type).isPresent())
                .findFirst()
                .orElseThrow();
        inbox.receive(consumer, record);
    }

    public ConsumerRecord<byte[], byte[]> record(
            String aggregate, String eventName, Consumer<ObjectNode> change, Consumer<ObjectNode> snapshotChange) {
        UUID subject = idOf(aggregate);
        String snapshotName = Objects.requireNonNull(SNAPSHOTS.get(aggregate));
        ObjectNode body = sample(aggregate, eventName);
        ObjectNode snapshot = (ObjectNode) body.get(snapshotName);
        snapshot.put(snapshotName + "Id", subject.toString());
        if (snapshot.has("incidentId")) {
            snapshot.put("incidentId", idOf("incident").toString());
        }
        change.accept(body);
        snapshotChange.accept(snapshot);
        return withHeaders(aggregate, eventName, subject, body.toString());
    }

    private ConsumerRecord<byte[], byte[]> withHeaders(String aggregate, String eventName, UUID subject, String body) {
        var record = new ConsumerRecord<>(
                "debrief." + aggregate + ".v1",
                0,
                OFFSETS.incrementAndGet(),
                subject.toString().getBytes(UTF_8),
                body.getBytes(UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/debrief/another-service");
        headers.put("ce_type", "dev.debrief." + aggregate + "." + eventName + ".v1");
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", "2024-11-15T11:35:00Z");
        headers.put("ce_sequence", Long.toString(versions.merge(aggregate, 1L, Long::sum)));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static ObjectNode sample(String aggregate, String eventName) {
        String path = "/contracts/" + aggregate + "/" + eventName + ".v1.sample.json";
        try (var sample = SampleEvents.class.getResourceAsStream(path)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(sample, path));
        } catch (IOException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }
}
