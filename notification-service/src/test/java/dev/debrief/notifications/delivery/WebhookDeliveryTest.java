package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.outgoing.CircuitBreakers;
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
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class WebhookDeliveryTest {

    private static final String OVERDUE = "dev.debrief.action-item.overdue.v1";

    @Inject
    JobWorker worker;

    @Inject
    CircuitBreakers breakers;

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

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

    @Test
    void isSignedAccordingToTheStandard() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        String event = sampleEvents.publish("action-item", "overdue");

        worker.runDue();

        ApiResponse delivery = deliveryTo(endpoint);
        assertThat(receiver.received()).singleElement().satisfies(received -> {
            HttpHeaders headers = HttpHeaders.of(received.headers(), (name, value) -> true);
            assertThatCode(() -> new Webhook(endpoint.text("/secret")).verify(received.body(), headers))
                    .doesNotThrowAnyException();
            assertThat(received.headers().getFirst("webhook-id")).isEqualTo(delivery.text("/delivery/id"));
            assertThat(received.body())
                    .contains("\"type\":\"dev.debrief.action_item.overdue.v1\"", event, "is past its due date")
                    .contains("\"dueOn\":\"2024-11-22\"");
        });
        assertThat(delivery.text("/delivery/state")).isEqualTo("DELIVERED");
        assertThat(delivery.text("/attempts/0/outcome")).isEqualTo("SUCCESS");
        assertThat(delivery.text("/attempts/0/status")).isEqualTo("204");
    }

    @Test
    void aFailureIsRetriedWithTheSameId() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(
                receiver.respondWith(503, "upstream away").url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");

        worker.runDue();
        ApiResponse failed = deliveryTo(endpoint);
        assertThat(failed.text("/delivery/state")).isEqualTo("PENDING");
        assertThat(failed.text("/attempts/0/outcome")).isEqualTo("NON_2XX");
        assertThat(failed.text("/attempts/0/snippet")).isEqualTo("upstream away");
        receiver.respondWith(200, "ok");
        DeliveryQueueFixture.makeDue(endpoint.text("/endpoint/id"));
        worker.runDue();

        assertThat(deliveryTo(endpoint).text("/delivery/state")).isEqualTo("DELIVERED");
        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().get(0).headers().getFirst("webhook-id"))
                .isEqualTo(receiver.received().get(1).headers().getFirst("webhook-id"));
    }

    @Test
    void retryAfterIsHonoured() {
        receiver.respondWith(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            StubHttpServer.reply(exchange, 429, "");
        });
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");

        worker.runDue();

        Instant nextAt = Instant.parse(deliveryTo(endpoint).text("/delivery/nextAt"));
        assertThat(Duration.between(Instant.now(), nextAt)).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(61));
    }

    @Test
    void tenFailuresPublishAnEventAndAllowRedelivery() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(
                receiver.respondWith(500, "no").url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");
        for (int i = 0; i < 10; i++) {
            breakers.forget(receiver.url()); // the schedule leaves it time to close
            DeliveryQueueFixture.makeDue(endpoint.text("/endpoint/id"));
            worker.runDue();
        }

        ApiResponse dead = deliveryTo(endpoint);
        assertThat(dead.text("/delivery/state")).isEqualTo("DEAD");
        assertThat(dead.at("/attempts")).hasSize(10);
        PublishedEvents events = PublishedEvents.about(dead.text("/delivery/id"));
        assertThat(events.names()).containsExactly("delivery-failed");
        assertThat(events.last().toString())
                .contains(endpoint.text("/endpoint/name"), "The receiver responded with 500.");

        receiver.respondWith(200, "");
        String path = "/api/v1/deliveries/" + dead.text("/delivery/id");
        admin.post(path + "/redeliver", dead.etag(), "{}").expect(200);
        worker.runDue();
        assertThat(deliveryTo(endpoint).text("/delivery/state")).isEqualTo("DELIVERED");
        admin.post(path + "/redeliver", dead.etag(), "{}").expectProblem(412, "stale-revision");
    }

    @Test
    void aReceiverThatKeepsFailingIsSparedWithoutUsingAttempts() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(
                receiver.respondWith(503, "away").url(), OVERDUE);
        for (int i = 0; i < 5; i++) {
            sampleEvents.publish("action-item", "overdue");
            worker.runDue();
        }
        String revision = admin.get(endpoint.location()).etag();

        Instant before = Instant.now();
        sampleEvents.publish("action-item", "overdue");
        worker.runDue();

        assertThat(receiver.received()).hasSize(5);
        JsonNode newest = RecipientFixtures.deliveriesTo(endpoint.text("/endpoint/id"))
                .at("/items")
                .get(0);
        ApiResponse postponed =
                admin.get("/api/v1/deliveries/" + newest.get("id").asText());
        assertThat(postponed.text("/delivery/state")).isEqualTo("PENDING");
        assertThat(postponed.at("/attempts")).isEmpty();
        assertThat(postponed.text("/delivery/reason")).isEqualTo("Not attempted, because recent attempts have failed.");
        assertThat(Instant.parse(postponed.text("/delivery/nextAt")))
                .isBetween(before.plusSeconds(1), Instant.now().plusSeconds(37));
        assertThat(admin.get(endpoint.location()).etag()).isEqualTo(revision);
    }

    @Test
    void anEndpointThatIsGoneIsDisabled() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(
                receiver.respondWith(410, "").url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");
        worker.runDue();

        sampleEvents.publish("action-item", "overdue");
        worker.runDue();

        assertThat(receiver.received()).hasSize(1);
        assertThat(RecipientFixtures.deliveriesTo(endpoint.text("/endpoint/id")).texts("/items", "reason"))
                .as("the second one waits for the recovery")
                .containsExactly("The endpoint is disabled.", "The receiver responded with 410 Gone.");
        assertThat(admin.get(endpoint.location()).text("/disabledReason"))
                .isEqualTo("The receiver responded with 410 Gone.");
        assertThat(PublishedEvents.about(endpoint.text("/endpoint/id")).names()).containsExactly("endpoint-disabled");
    }

    @Test
    void aHangingReceiverDelaysOnlyItself() {
        try (StubHttpServer hanging = new StubHttpServer().neverRespond()) {
            ApiResponse slow = RecipientFixtures.subscribedEndpoint(hanging.url(), OVERDUE);
            RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
            for (int i = 0; i < 6; i++) {
                sampleEvents.publish("action-item", "overdue");
            }

            // Each gets one attempt at first; the other succeeds and continues with more.
            List<CompletableFuture<Void>> running = worker.startDue();
            assertThat(running).hasSize(2);
            CompletableFuture<Void> rest = CompletableFuture.runAsync(() -> {
                while (receiver.received().size() < 6) {
                    worker.startDue();
                    Thread.onSpinWait();
                }
            });
            rest.orTimeout(60, TimeUnit.SECONDS).join();

            running.forEach(CompletableFuture::join);
            assertThat(RecipientFixtures.deliveriesTo(slow.text("/endpoint/id")).body())
                    .contains("No complete response in time.");
        }
    }

    @Test
    void deliveriesOfACrashedWorkerAreSentByAnother() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");
        String id = endpoint.text("/endpoint/id");
        DeliveryQueueFixture.update(
                "UPDATE job SET lease = gen_random_uuid(), leased_until = now() + interval '1 hour'"
                        + " WHERE id IN (SELECT id FROM delivery WHERE recipient = ?)",
                id);

        assertThat(worker.runDue()).isZero();
        DeliveryQueueFixture.expireLeases(id);

        assertThat(worker.runDue()).isEqualTo(1);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void anUnreadableDeliveryDoesNotBlockOthers() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");
        DeliveryQueueFixture.update(
                "UPDATE job SET payload = '{\"notification\": {\"eventId\": []}}'"
                        + " WHERE id IN (SELECT id FROM delivery WHERE recipient = ?)",
                endpoint.text("/endpoint/id"));
        sampleEvents.publish("action-item", "overdue");

        worker.runDue();

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aUrlThatBecamePrivateIsRejectedOnTheAttempt() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint("https://hooks.example.com/", OVERDUE);
        DeliveryQueueFixture.update(
                "UPDATE endpoint SET url = 'https://10.0.0.1/' WHERE name = ?", endpoint.text("/endpoint/name"));
        sampleEvents.publish("action-item", "overdue");

        worker.runDue();

        ApiResponse delivery = deliveryTo(endpoint);
        assertThat(delivery.text("/attempts/0/outcome")).isEqualTo("REFUSED_ADDRESS");
        assertThat(delivery.text("/delivery/state")).isEqualTo("DEAD");
    }

    @Test
    void onlyAdminsSeeDeliveriesToEndpoints() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");
        String path = "/api/v1/deliveries/"
                + RecipientFixtures.deliveriesTo(endpoint.text("/endpoint/id")).text("/items/0/id");
        ApiClient contributor = ApiClient.as(Tokens.contributor());

        contributor.get(path).expectProblem(404, "not-found");
        contributor.post(path + "/redeliver", "\"1\"", "{}").expectProblem(404, "not-found");
        assertThat(contributor
                        .get("/api/v1/deliveries?recipient=" + endpoint.text("/endpoint/id"))
                        .at("/items"))
                .isEmpty();
    }

    private ApiResponse deliveryTo(ApiResponse endpoint) {
        JsonNode items =
                RecipientFixtures.deliveriesTo(endpoint.text("/endpoint/id")).at("/items");
        assertThat(items).hasSize(1);
        return admin.get("/api/v1/deliveries/" + items.get(0).get("id").asText())
                .expect(200);
    }
}
