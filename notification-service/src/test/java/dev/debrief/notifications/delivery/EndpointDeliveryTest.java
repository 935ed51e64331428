package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.kit.outgoing.StubHttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries to endpoints of every kind, and what an endpoint has missed. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class EndpointDeliveryTest {

    private static final String OVERDUE = "dev.debrief.action-item.overdue.v1";

    @Inject
    JobWorker worker;

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @SuppressWarnings("NullAway.Init") // set by NotificationResources
    GreenMail mail;

    private final ApiClient admin = ApiClient.as(Tokens.admin());
    private final StubHttpServer receiver = new StubHttpServer();
    private SampleEvents sampleEvents;

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
        sampleEvents = new SampleEvents(inbox, consumers);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK", "TEAMS"})
    void aChatReceivesWhatItSubscribedTo(String kind) {
        receiver.respondWith(200, "ok");
        ApiResponse endpoint = RecipientFixtures.subscribedEndpointOf(kind, receiver.url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");

        worker.runDue();

        assertThat(receiver.received())
                .singleElement()
                .satisfies(received -> assertThat(received.body()).contains("AI-12", "is past its due date"));
        ApiResponse deliveries = deliveriesTo(endpoint);
        assertThat(deliveries.text("/items/0/channel")).isEqualTo(kind);
        assertThat(deliveries.text("/items/0/state")).isEqualTo("DELIVERED");
    }

    @Test
    void aMailingListReceivesMail() throws Exception {
        String address = RecipientFixtures.uniqueName("list") + "@example.com";
        ApiResponse endpoint = RecipientFixtures.subscribedEndpointOf("EMAIL", "mailto:" + address, OVERDUE);
        sampleEvents.publish("action-item", "overdue");

        worker.runDue();

        assertThat(mail.getReceivedMessagesForDomain(address))
                .singleElement()
                .satisfies(message -> assertThat(message.getSubject()).contains("is past its due date"));
        ApiResponse deliveries = deliveriesTo(endpoint);
        assertThat(deliveries.text("/items/0/channel")).isEqualTo("EMAIL");
        assertThat(deliveries.text("/items/0/state")).isEqualTo("DELIVERED");
    }

    @Test
    void aChannelThatWasArchivedIsDisabled() {
        receiver.respondWith(410, "channel_is_archived");
        ApiResponse endpoint = RecipientFixtures.subscribedEndpointOf("SLACK", receiver.url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");

        worker.runDue();

        assertThat(deliveriesTo(endpoint).text("/items/0/state")).isEqualTo("DEAD");
        assertThat(admin.get(endpoint.location()).text("/disabledReason"))
                .isEqualTo("Slack responded with 410 channel_is_archived.");
        assertThat(PublishedEvents.about(endpoint.text("/endpoint/id")).names()).containsExactly("endpoint-disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEBHOOK", "SLACK", "TEAMS", "EMAIL"})
    void eventsOfRestrictedIncidentsReachOnlyEndpointsThatReceiveThem(String kind) {
        String url = urlOf(kind);
        ApiResponse open = RecipientFixtures.subscribedEndpointOf(kind, url, OVERDUE);
        ApiResponse entitled = RecipientFixtures.subscribedEndpointOf(kind, url, OVERDUE);
        admin.patch(entitled.location(), entitled.etag(), Map.of("receivesRestricted", true))
                .expect(200);

        sampleEvents.publish("action-item", "overdue", item -> SampleEvents.restrictTo(item, "user:lee"));

        assertThat(deliveriesTo(open).at("/items")).isEmpty();
        assertThat(deliveriesTo(entitled).at("/items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK", "EMAIL"})
    void whatIsPendingIsWithdrawnWhenItsSubjectBecomesRestricted(String kind) {
        String url = urlOf(kind);
        ApiResponse endpoint = RecipientFixtures.subscribedEndpointOf(kind, url, OVERDUE);
        sampleEvents.publish("action-item", "overdue");

        sampleEvents.publish("action-item", "updated", item -> SampleEvents.restrictTo(item, "user:lee"));

        assertThat(deliveriesTo(endpoint).text("/items/0/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatAnEndpointHasMissedIsSentAgainOnceItIsEnabled() {
        receiver.respondWith(410, "");
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");
        sampleEvents.publish("action-item", "overdue");
        worker.runDue();
        List<StubHttpServer.Received> failed = List.copyOf(receiver.received());
        Instant since = Instant.now().minus(Duration.ofHours(1));

        recover(endpoint, since).expectProblem(409, "endpoint-disabled");
        admin.patch(endpoint.location(), admin.get(endpoint.location()).etag(), Map.of("enabled", true))
                .expect(200);
        receiver.respondWith(200, "");
        ApiResponse recovered = recover(endpoint, since).expect(200);
        worker.runDue();

        assertThat(recovered.at("/deliveries").asInt()).isEqualTo(2);
        assertThat(deliveriesTo(endpoint).at("/items"))
                .hasSize(2)
                .allMatch(delivery -> delivery.get("state").asText().equals("DELIVERED"));
        assertThat(receiver.received().subList(failed.size(), failed.size() + 2))
                .extracting(
                        received -> Objects.requireNonNull(received.headers().getFirst("webhook-id")))
                .containsAll(failed.stream()
                        .map(received ->
                                Objects.requireNonNull(received.headers().getFirst("webhook-id")))
                        .toList());
    }

    @Test
    void whatFailedBeforeTheTimeStays() {
        receiver.respondWith(410, "");
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");
        worker.runDue();
        admin.patch(endpoint.location(), admin.get(endpoint.location()).etag(), Map.of("enabled", true))
                .expect(200);

        // The clocks of callers may be a little ahead.
        ApiResponse recovered = recover(endpoint, Instant.now().plusSeconds(60)).expect(200);

        assertThat(recovered.at("/deliveries").asInt()).isZero();
        assertThat(deliveriesTo(endpoint).text("/items/0/state")).isEqualTo("DEAD");
    }

    private String urlOf(String kind) {
        return kind.equals("EMAIL")
                ? "mailto:" + RecipientFixtures.uniqueName("list") + "@example.com"
                : receiver.url();
    }

    private ApiResponse recover(ApiResponse endpoint, Instant since) {
        return admin.post(endpoint.location() + "/recover", Map.of("since", since.toString()));
    }

    private static ApiResponse deliveriesTo(ApiResponse endpoint) {
        return RecipientFixtures.deliveriesTo(endpoint.text("/endpoint/id"));
    }
}
