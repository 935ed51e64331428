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
import dev.debrief.platform.testkit.kit.outgoing.StubHttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent, or sent again, after its recipient has lost access to its subject. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class DeliveryEntitlementTest {

    private static final String OVERDUE = "dev.debrief.action-item.overdue.v1";
    private static final String INSIDER = "user:lee";

    @Inject
    JobWorker worker;

    @Inject
    Inbox inbox;

    @Inject
    SessionFactory sessions;

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
        receiver.respondWith(200, "");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void anEndpointThatIsNoLongerEntitledReceivesNothingOfWhatWasQueued() {
        ApiResponse endpoint = entitledEndpoint();
        publishRestricted("overdue");

        edit(endpoint, Map.of("receivesRestricted", false));
        worker.runDue();

        assertThat(receiver.received()).isEmpty();
        assertThat(stateOf(endpoint)).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatWasOpenWhenItWasQueuedIsNotSentEither() {
        ApiResponse endpoint = entitledEndpoint();
        sampleEvents.publish("action-item", "overdue");
        publishRestricted("updated");

        edit(endpoint, Map.of("receivesRestricted", false));
        worker.runDue();

        assertThat(receiver.received()).isEmpty();
        assertThat(stateOf(endpoint)).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatIsOpenAgainIsSent() {
        ApiResponse endpoint = entitledEndpoint();
        publishRestricted("overdue");
        sampleEvents.publish("action-item", "updated");

        edit(endpoint, Map.of("receivesRestricted", false));
        worker.runDue();

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void whatWaitsForAnEntitledEndpointStaysWhileItIsDisabled() {
        ApiResponse endpoint = entitledEndpoint();
        sampleEvents.publish("action-item", "overdue");
        edit(endpoint, Map.of("enabled", false));

        publishRestricted("updated");

        assertThat(stateOf(endpoint)).isEqualTo("PENDING");
    }

    @Test
    void whatWasDeliveredIsNotSentAgainToWhoLostAccess() {
        String contact = RecipientFixtures.subscribedContact(OVERDUE);
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        sampleEvents.publish("action-item", "overdue");
        worker.runDue();
        String toContact = deliveryTo(contact);
        String toEndpoint = deliveryTo(idOf(endpoint));

        publishRestricted("updated");

        redeliver(toContact).expectProblem(409, "not-redeliverable");
        redeliver(toEndpoint).expectProblem(409, "not-redeliverable");
        assertThat(stateOf(endpoint)).isEqualTo("DELIVERED");

        sampleEvents.publish("action-item", "updated");

        redeliver(toContact).expect(200);
        redeliver(toEndpoint).expect(200);
    }

    @Test
    void whoIsInTheAudienceReceivesItAgain() {
        String contact = RecipientFixtures.subscribedContact(OVERDUE);
        sampleEvents.publish("action-item", "overdue");
        worker.runDue();

        sampleEvents.publish("action-item", "updated", item -> SampleEvents.restrictTo(item, contact));

        redeliver(deliveryTo(contact)).expect(200);
        worker.runDue();
        assertThat(admin.get("/api/v1/deliveries/" + deliveryTo(contact)).texts("/attempts", "outcome"))
                .containsExactly("SUCCESS", "SUCCESS");
    }

    @Test
    void anEndpointRecoversOnlyWhatItMayStillReceive() {
        receiver.respondWith(410, "");
        ApiResponse endpoint = entitledEndpoint();
        publishRestricted("overdue");
        worker.runDue();
        assertThat(stateOf(endpoint)).isEqualTo("DEAD");
        int failed = receiver.received().size();

        edit(endpoint, Map.of("enabled", true, "receivesRestricted", false));
        receiver.respondWith(200, "");
        recover(endpoint);
        worker.runDue();

        assertThat(receiver.received()).hasSize(failed);
        assertThat(stateOf(endpoint)).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatAnEndpointMissesWhileItIsDisabledIsRecovered() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        edit(endpoint, Map.of("enabled", false));
        sampleEvents.publish("action-item", "overdue");
        worker.runDue();
        assertThat(receiver.received()).isEmpty();
        ApiResponse missed = RecipientFixtures.deliveriesTo(idOf(endpoint));
        assertThat(missed.text("/items/0/state")).isEqualTo("DEAD");
        assertThat(missed.text("/items/0/reason")).isEqualTo("The endpoint is disabled.");

        edit(endpoint, Map.of("enabled", true));
        assertThat(recover(endpoint).at("/deliveries").asInt()).isEqualTo(1);
        worker.runDue();

        assertThat(receiver.received()).hasSize(1);
        assertThat(stateOf(endpoint)).isEqualTo("DELIVERED");
    }

    @Test
    void anEventReadsAllItsEndpointsTogether() {
        statementsOfRestricting(1); // until caches are filled
        long few = statementsOfRestricting(1);

        assertThat(statementsOfRestricting(8)).isEqualTo(few);
    }

    /** What is queued for as many endpoints. */
    private long statementsOfRestricting(int endpoints) {
        DeliveryQueueFixture.clear();
        sampleEvents = new SampleEvents(inbox, consumers);
        for (int i = 0; i < endpoints; i++) {
            entitledEndpoint();
        }
        sampleEvents.publish("action-item", "overdue");
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            publishRestricted("updated");
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private ApiResponse entitledEndpoint() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(receiver.url(), OVERDUE);
        edit(endpoint, Map.of("receivesRestricted", true));
        return endpoint;
    }

    private void publishRestricted(String eventName) {
        sampleEvents.publish("action-item", eventName, item -> SampleEvents.restrictTo(item, INSIDER));
    }

    private void edit(ApiResponse endpoint, Map<String, Object> changes) {
        String etag = admin.get(endpoint.location()).etag();
        admin.patch(endpoint.location(), etag, changes).expect(200);
    }

    private ApiResponse recover(ApiResponse endpoint) {
        Instant since = Instant.now().minus(Duration.ofHours(1));
        return admin.post(endpoint.location() + "/recover", Map.of("since", since.toString()))
                .expect(200);
    }

    private ApiResponse redeliver(String delivery) {
        return admin.post("/api/v1/deliveries/" + delivery + "/redeliver", "*", "{}");
    }

    private static String deliveryTo(String recipient) {
        return RecipientFixtures.deliveriesTo(recipient).text("/items/0/id");
    }

    private static String stateOf(ApiResponse endpoint) {
        return RecipientFixtures.deliveriesTo(idOf(endpoint)).text("/items/0/state");
    }

    private static String idOf(ApiResponse endpoint) {
        return endpoint.text("/endpoint/id");
    }
}
