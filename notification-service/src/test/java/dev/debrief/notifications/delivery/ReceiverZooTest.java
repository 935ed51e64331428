package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.receiver.Receiver;
import dev.debrief.platform.testkit.receiver.ReceiverZoo;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The small version of {@code ./debrief prove webhooks}. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class ReceiverZooTest {

    private static final String OVERDUE = "dev.debrief.action-item.overdue.v1";
    private static final ApiClient ADMIN = ApiClient.as(Tokens.admin());

    @Inject
    JobWorker worker;

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    private final ReceiverZoo zoo = new ReceiverZoo(Duration.ofSeconds(10));
    private final Map<Receiver, ApiResponse> endpoints = new EnumMap<>(Receiver.class);

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
        for (Receiver receiver : Receiver.values()) {
            endpoints.put(receiver, RecipientFixtures.subscribedEndpoint(zoo.url(receiver, "endpoint"), OVERDUE));
        }
        new SampleEvents(inbox, consumers).publish("action-item", "overdue");
    }

    @AfterEach
    void close() {
        zoo.close();
    }

    @Test
    void everyAttemptIsRecordedForWhatItWas() {
        assertThat(worker.runDue()).isEqualTo(Receiver.values().length);

        assertThat(firstAttempts())
                .isEqualTo(Map.ofEntries(
                        Map.entry(Receiver.HEALTHY, "DELIVERED SUCCESS 204"),
                        Map.entry(Receiver.SERVER_ERROR, "PENDING NON_2XX 503"),
                        Map.entry(Receiver.UNSTABLE, "PENDING NON_2XX 503"),
                        Map.entry(Receiver.TOO_MANY_REQUESTS, "PENDING NON_2XX 429"),
                        Map.entry(Receiver.SLOW, "PENDING TIMEOUT "),
                        Map.entry(Receiver.HANGING, "PENDING TIMEOUT "),
                        Map.entry(Receiver.SLOW_BODY, "PENDING TIMEOUT "),
                        Map.entry(Receiver.ENDLESS_BODY, "DELIVERED SUCCESS 200"),
                        Map.entry(Receiver.RESET, "PENDING NETWORK_ERROR "),
                        Map.entry(Receiver.BAD_TLS, "PENDING TLS_ERROR "),
                        Map.entry(Receiver.REDIRECT, "PENDING NON_2XX 302"),
                        Map.entry(Receiver.GONE, "DEAD NON_2XX 410")));
        assertThat(zoo.visits(Receiver.HEALTHY)).as("no redirect was followed").hasSize(1);
        assertThat(ADMIN.get(endpoint(Receiver.GONE).location()).text("/enabled"))
                .isEqualTo("false");
    }

    @Test
    void allAttemptsHaveTheSameId() {
        worker.runDue();
        List<Receiver> recovering = List.of(Receiver.UNSTABLE, Receiver.TOO_MANY_REQUESTS);
        recovering.forEach(
                receiver -> DeliveryQueueFixture.makeDue(endpoint(receiver).text("/endpoint/id")));
        worker.runDue();

        for (Receiver receiver : recovering) {
            ApiResponse delivery = delivery(receiver);
            assertThat(delivery.text("/delivery/state")).isEqualTo("DELIVERED");
            assertThat(zoo.visits(receiver))
                    .extracting(ReceiverZoo.Visit::webhookId)
                    .containsExactly(delivery.text("/delivery/id"), delivery.text("/delivery/id"));
        }
    }

    /** State of each delivery, with outcome and status of its first attempt. */
    private Map<Receiver, String> firstAttempts() {
        Map<Receiver, String> attempts = new EnumMap<>(Receiver.class);
        for (Receiver receiver : endpoints.keySet()) {
            ApiResponse delivery = delivery(receiver);
            attempts.put(
                    receiver,
                    delivery.text("/delivery/state") + " " + delivery.text("/attempts/0/outcome") + " "
                            + delivery.json().at("/attempts/0/status").asText());
        }
        return attempts;
    }

    private ApiResponse delivery(Receiver receiver) {
        String id = RecipientFixtures.deliveriesTo(endpoint(receiver).text("/endpoint/id"))
                .text("/items/0/id");
        return ADMIN.get("/api/v1/deliveries/" + id).expect(200);
    }

    private ApiResponse endpoint(Receiver receiver) {
        return Objects.requireNonNull(endpoints.get(receiver));
    }
}
