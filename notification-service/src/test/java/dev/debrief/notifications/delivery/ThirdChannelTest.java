package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.PagerChannel;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link PagerChannel} is a bean of the tests only: main code does not know it. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class ThirdChannelTest {

    @Inject
    JobWorker worker;

    @Inject
    PagerChannel pager;

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    private final String handle = PagerChannel.PREFIX + UUID.randomUUID();
    private SampleEvents sampleEvents;

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
        sampleEvents = new SampleEvents(inbox, consumers);
        pager.respondWith(SendResult.success(null, "Paged."));
    }

    @Test
    void receivesDeliveriesWithoutAChangeInMainCode() {
        sampleEvents.publishActionItemOwnedBy("overdue", handle);

        worker.runDue();

        assertThat(pager.sentTo(handle))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.notification().content().headline()).contains("is past its due date"));
        ApiResponse deliveries = deliveries("?channel=PAGER&recipient=" + handle);
        assertThat(deliveries.at("/items")).hasSize(1);
        assertThat(deliveries.text("/items/0/channel")).isEqualTo("PAGER");
        assertThat(deliveries.text("/items/0/state")).isEqualTo("DELIVERED");
        assertThat(deliveries("?channel=EMAIL&recipient=" + handle).at("/items"))
                .isEmpty();
    }

    @Test
    void handlesItsResultsAndIsRetried() {
        SendResult failure = SendResult.failure(Outcome.TIMEOUT, "No answer from the pager of " + handle);
        pager.respondWith(failure);
        sampleEvents.publishActionItemOwnedBy("overdue", handle);

        worker.runDue();
        pager.respondWith(SendResult.success(null, "Paged."));
        DeliveryQueueFixture.makeDue(handle);
        worker.runDue();

        assertThat(pager.results()).contains(failure);
        assertThat(pager.sentTo(handle)).hasSize(2);
        assertThat(deliveries("?recipient=" + handle).text("/items/0/state")).isEqualTo("DELIVERED");
    }

    @Test
    void itsPendingDeliveriesAreWithdrawnFromRecipientsOutsideTheAudience() {
        sampleEvents.publishActionItemOwnedBy("overdue", handle);

        sampleEvents.publish("action-item", "updated", item -> SampleEvents.restrictTo(item, "user:lee"));

        assertThat(deliveries("?recipient=" + handle).text("/items/0/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void theListRejectsAnUnknownChannelAndNamesTheKnownOnes() {
        ApiResponse rejected = ApiClient.as(Tokens.admin()).get("/api/v1/deliveries?channel=PIGEON");

        rejected.expectProblem(400, "validation-failed");
        assertThat(rejected.at("/errors/0/allowedValues"))
                .hasToString("[\"EMAIL\",\"PAGER\",\"SLACK\",\"TEAMS\",\"WEBHOOK\"]");
    }

    private static ApiResponse deliveries(String query) {
        return ApiClient.as(Tokens.admin()).get("/api/v1/deliveries" + query).expect(200);
    }
}
