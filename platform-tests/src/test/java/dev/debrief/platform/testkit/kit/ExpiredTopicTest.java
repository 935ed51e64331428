package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new consumer reads a topic whose oldest records have expired. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ExpiredTopicTest {

    private static final int VERSIONS = 5;
    private static final int EXPIRED = 3;

    @Inject
    KitInbox inbox;

    private final String bootstrapServers =
            ConfigProvider.getConfig().getValue("debrief.kafka.bootstrap-servers", String.class);
    private final String aggregate = UUID.randomUUID().toString();
    private final TopicPartition partition = new TopicPartition("debrief.kit-expired-" + aggregate, 0);

    @BeforeEach
    void createTables() {
        KitDatabase.provide();
    }

    @Test
    void appliesWhatIsLeft() throws Exception {
        // Given
        publish();
        expireHead();

        // When
        int received = receiveAll();

        // Then
        assertThat(received).isEqualTo(VERSIONS - EXPIRED);
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(4L, 5L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    private void publish() throws Exception {
        try (var admin = admin();
                var producer = new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1)))
                    .all()
                    .get();
            for (int version = 1; version <= VERSIONS; version++) {
                var event = KitRecords.event(aggregate, version);
                producer.send(new ProducerRecord<>(partition.topic(), 0, event.key(), event.value(), event.headers()))
                        .get();
            }
        }
    }

    private void expireHead() throws Exception {
        try (var admin = admin()) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(EXPIRED)))
                    .all()
                    .get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    private int receiveAll() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "new-consumer-" + aggregate,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        int received = 0;
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            while (consumer.position(partition) < VERSIONS) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    inbox.receive(event);
                    received++;
                }
            }
        }
        return received;
    }
}
