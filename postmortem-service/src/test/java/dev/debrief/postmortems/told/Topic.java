package dev.debrief.postmortems.told;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.debrief.contracts.Fact;
import dev.debrief.contracts.Facts;
import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes facts on the real Kafka as other services do, and waits until the service under test has heard them. */
final class Topic {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private Topic() {}

    static ProducerRecord<byte[], byte[]> record(Fact fact, long version) {
        var aggregate = Facts.aggregateOf(fact.getClass());
        String id = fact.aggregateId().toString();
        try {
            var record = new ProducerRecord<>(aggregate.topic(), id.getBytes(UTF_8), JSON.writeValueAsBytes(fact));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "/debrief/" + aggregate.publisher(),
                            "ce_type",
                            Facts.typeOf(fact.getClass()),
                            "ce_subject",
                            id,
                            "ce_time",
                            "2024-11-15T11:35:00Z",
                            "ce_sequence",
                            Long.toString(version))
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            return record;
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void publish(ProducerRecord<byte[], byte[]> record) {
        Producer.INSTANCE.send(record);
        Producer.INSTANCE.flush();
        String id = new String(record.headers().lastHeader("ce_id").value(), UTF_8);
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(isHeard(id)).isTrue());
    }

    /** Publishes facts of one aggregate in this order, whatever their versions, and waits until none is held back. */
    static void publishAll(List<ProducerRecord<byte[], byte[]>> records, UUID aggregate) {
        records.forEach(Producer.INSTANCE::send);
        Producer.INSTANCE.flush();
        long facts = records.stream()
                .map(record -> record.headers().lastHeader("ce_id").value())
                .map(id -> new String(id, UTF_8))
                .distinct()
                .count();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(versionHeard(aggregate)).isEqualTo(facts));
    }

    private static long versionHeard(UUID aggregate) throws Exception {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement(
                        "SELECT max(last_version) FROM inbox_progress WHERE aggregate_id = ?")) {
            select.setString(1, aggregate.toString());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static boolean isHeard(String eventId) throws Exception {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement("SELECT 1 FROM inbox_message WHERE event_id = ?"
                        + " UNION ALL SELECT 1 FROM parked_message WHERE event_id = ?")) {
            select.setString(1, eventId);
            select.setString(2, eventId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Made with the first fact, when the broker's address is known. */
    private static final class Producer {

        static final KafkaProducer<byte[], byte[]> INSTANCE = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("debrief.kafka.bootstrap-servers", String.class)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
