package dev.debrief.notifications.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.Recipients;
import dev.debrief.notifications.Told;
import dev.debrief.platform.inbox.FactConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.testkit.DebriefResources;
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
@WithTestResource(DebriefResources.class)
@WithTestResource(NotificationResources.class)
class KafkaTest {

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<FactConsumer> consumers;

    @ParameterizedTest
    @CsvSource({"incident, resolved", "postmortem, published", "action-item, verified"})
    void hearsWhatOtherServicesPublish(String aggregate, String fact) {
        String handle = Recipients.subscribedContact("dev.debrief." + aggregate + ".*");
        Told told = new Told(inbox, consumers);

        publish(told.record(aggregate, fact, body -> {}, snapshot -> {}));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(Recipients.deliveriesTo(handle).at("/items")).hasSize(1));
    }

    private void publish(ConsumerRecord<byte[], byte[]> record) {
        String broker = ConfigProvider.getConfig().getValue("debrief.kafka.bootstrap-servers", String.class);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
        }
    }
}
