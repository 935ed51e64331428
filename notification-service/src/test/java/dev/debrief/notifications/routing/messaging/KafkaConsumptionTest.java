package dev.debrief.notifications.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class KafkaConsumptionTest {

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @ParameterizedTest
    @CsvSource({"incident, resolved", "postmortem, published", "action-item, verified"})
    void consumesTheEventsOfOtherServices(String aggregate, String eventName) {
        String handle = RecipientFixtures.subscribedContact("dev.debrief." + aggregate + ".*");
        SampleEvents sampleEvents = new SampleEvents(inbox, consumers);

        publish(sampleEvents.record(aggregate, eventName, body -> {}, snapshot -> {}));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(RecipientFixtures.deliveriesTo(handle).at("/items"))
                                .hasSize(1));
    }

    private void publish(ConsumerRecord<byte[], byte[]> record) {
        String broker = ConfigProvider.getConfig().getValue("debrief.kafka.bootstrap-servers", String.class);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
        }
    }
}
