package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.PagerChannel;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.json.JsonColumns;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.kit.outgoing.StubHttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What chats ask for: messages one after another, each no longer than they accept. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class ChatDeliveryTest {

    private static final String SHORT = "It was due on Friday.";
    private static final String LONG = "x".repeat(12_000);

    @Inject
    DeliveryService deliveries;

    @Inject
    DeliveryHandler handler;

    @Inject
    JobWorker worker;

    @Inject
    PagerChannel pager;

    private final ApiClient admin = ApiClient.as(Tokens.admin());
    private final StubHttpServer chat = new StubHttpServer();

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void theNextPartFollowsAfterASecondWithoutAnotherAttempt() {
        chat.respondWith(200, "ok");
        ApiResponse endpoint = queued("SLACK", LONG);

        Instant before = Instant.now();
        attemptDue();

        ApiResponse unfinished = deliveryTo(endpoint);
        assertThat(posted()).containsExactly("1/2");
        assertThat(unfinished.text("/delivery/state")).isEqualTo("PENDING");
        assertThat(unfinished.text("/delivery/reason")).isEqualTo("Slack accepted 1 of 2 messages.");
        assertThat(unfinished.at("/attempts")).isEmpty();
        assertThat(Instant.parse(unfinished.text("/delivery/nextAt"))).isAfter(before.plusMillis(900));

        attemptAgain(endpoint);

        ApiResponse delivered = deliveryTo(endpoint);
        assertThat(posted()).containsExactly("1/2", "2/2");
        assertThat(delivered.text("/delivery/state")).isEqualTo("DELIVERED");
        assertThat(delivered.at("/attempts")).hasSize(1);
    }

    @Test
    void aPartThatAnotherReplicaHasPostedIsNotPostedAgain() {
        chat.respondWith(200, "ok");
        ApiResponse endpoint = queued("SLACK", LONG);
        DeliveryQueueFixture.update(
                "UPDATE delivery SET accepted_parts = '{1}' WHERE recipient = ?", endpoint.text("/endpoint/id"));

        attemptDue();

        assertThat(posted()).containsExactly("2/2");
        assertThat(deliveryTo(endpoint).text("/delivery/state")).isEqualTo("DELIVERED");
    }

    @Test
    void whatIsAcceptedIsStoredBeforeTheNextPartIsSent() {
        ApiResponse endpoint = queued("SLACK", LONG);
        chat.respondWith(exchange -> {
            boolean stored = acceptedParts(endpoint) == chat.received().size() - 1;
            StubHttpServer.reply(exchange, stored ? 200 : 400, stored ? "ok" : "not_stored");
        });

        attemptDue();
        attemptAgain(endpoint);

        assertThat(deliveryTo(endpoint).text("/delivery/state")).isEqualTo("DELIVERED");
    }

    @Test
    void onlyAPartThatFailedIsPostedAgain() {
        chat.respondWith(exchange -> {
            boolean failing = chat.received().size() == 2;
            StubHttpServer.reply(exchange, failing ? 500 : 200, failing ? "rollup_error" : "ok");
        });
        ApiResponse endpoint = queued("SLACK", LONG);

        attemptDue();
        attemptAgain(endpoint);
        assertThat(deliveryTo(endpoint).at("/attempts")).hasSize(1);
        attemptAgain(endpoint);

        assertThat(posted()).containsExactly("1/2", "2/2", "2/2");
        assertThat(deliveryTo(endpoint).text("/delivery/state")).isEqualTo("DELIVERED");
    }

    @Test
    void aRedeliveryPostsEveryPart() {
        chat.respondWith(200, "ok");
        ApiResponse endpoint = queued("SLACK", LONG);
        attemptDue();
        attemptAgain(endpoint);
        ApiResponse delivered = deliveryTo(endpoint);

        admin.post("/api/v1/deliveries/" + delivered.text("/delivery/id") + "/redeliver", delivered.etag(), "{}")
                .expect(200);
        attemptDue();
        attemptAgain(endpoint);

        assertThat(posted()).containsExactly("1/2", "2/2", "1/2", "2/2");
        assertThat(deliveryTo(endpoint).text("/delivery/state")).isEqualTo("DELIVERED");
    }

    /** More often than there are attempts, and than a circuit breaker allows. */
    @ParameterizedTest
    @ValueSource(strings = {"SLACK", "TEAMS"})
    void tooManyRequestsAreNoFailures(String kind) {
        respondWithTooManyRequests("0");
        ApiResponse endpoint = queued(kind, SHORT);
        String revision = admin.get(endpoint.location()).etag();

        attemptDue();
        for (int i = 1; i < 12; i++) {
            attemptAgain(endpoint);
        }

        ApiResponse postponed = deliveryTo(endpoint);
        assertThat(chat.received()).hasSize(12);
        assertThat(postponed.text("/delivery/state")).isEqualTo("PENDING");
        assertThat(postponed.text("/delivery/reason")).contains("responded with 429");
        assertThat(postponed.at("/attempts")).isEmpty();
        assertThat(admin.get(endpoint.location()).etag()).isEqualTo(revision);

        chat.respondWith(200, "ok");
        attemptAgain(endpoint);

        assertThat(deliveryTo(endpoint).text("/delivery/state")).isEqualTo("DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK", "TEAMS"})
    void everythingToAChatWaitsUntilItAcceptsMore(String kind) {
        respondWithTooManyRequests("600");
        ApiResponse endpoint = queued(kind, SHORT);
        queue(endpoint, kind, SHORT);

        Instant before = Instant.now();
        worker.runDue();

        assertThat(chat.received()).hasSize(1);
        JsonNode items =
                RecipientFixtures.deliveriesTo(endpoint.text("/endpoint/id")).at("/items");
        assertThat(items)
                .hasSize(2)
                .allSatisfy(delivery -> assertThat(
                                Instant.parse(delivery.get("nextAt").asText()))
                        .isBetween(before.plusSeconds(590), before.plusSeconds(780)));
    }

    @Test
    void withoutATimeItWaitsForHalfAMinute() {
        respondWithTooManyRequests(null);
        ApiResponse endpoint = queued("TEAMS", SHORT);

        Instant before = Instant.now();
        attemptDue();

        assertThat(Instant.parse(deliveryTo(endpoint).text("/delivery/nextAt")))
                .isBetween(before.plusSeconds(29), before.plusSeconds(60));
    }

    @Test
    void aDeliveryThatIsOlderThanItsScheduleIsNotPostponedByARefusal() {
        SendResult refused = new SendResult(Outcome.NON_2XX, 429, "Slow down.", null, false, null)
                .postponedFor(Duration.ofSeconds(30));
        SendResult unsent = SendResult.failure(Outcome.NON_2XX, "Not sent.").postponedFor(Duration.ofSeconds(30));
        SendResult part = SendResult.success(200, "A part.").postponedFor(Duration.ofSeconds(1));
        UUID old = Ids.lowerBound(Instant.now().minus(Duration.ofHours(76)));

        assertThat(kindOf(Ids.next(), refused)).isEqualTo(JobResult.Kind.POSTPONED);
        assertThat(kindOf(old, refused)).isEqualTo(JobResult.Kind.RETRY);
        assertThat(kindOf(old, unsent)).isEqualTo(JobResult.Kind.POSTPONED);
        assertThat(kindOf(old, part)).isEqualTo(JobResult.Kind.POSTPONED);
    }

    private JobResult.Kind kindOf(UUID id, SendResult result) {
        pager.respondWith(result);
        DeliveryContent content = new DeliveryContent(
                "PAGER", PagerChannel.PREFIX + id, SampleNotifications.overdue(), Reason.OWNER, null, null);
        ClaimedJob job = new ClaimedJob(
                id, DeliveryHandler.KIND, "subject", "PAGER", JsonColumns.write(content), UUID.randomUUID(), false);
        return handler.execute(job).kind();
    }

    private void respondWithTooManyRequests(@Nullable String retryAfter) {
        chat.respondWith(exchange -> {
            if (retryAfter != null) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            StubHttpServer.reply(exchange, 429, "");
        });
    }

    /** An endpoint to which a notification is queued. */
    private ApiResponse queued(String kind, String line) {
        ApiResponse endpoint = RecipientFixtures.endpoint(kind, chat.url());
        queue(endpoint, kind, line);
        return endpoint;
    }

    private void queue(ApiResponse endpoint, String kind, String line) {
        String id = endpoint.text("/endpoint/id");
        NotificationContent content = new NotificationContent(Tone.REMINDER, "AI-12 is overdue", List.of(line));
        Recipient recipient = new Recipient(kind, id, endpoint.text("/endpoint/name"), id, Reason.SUBSCRIBED, null);
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.queue(List.of(recipient), SampleNotifications.overdue(content)));
    }

    /** Once: a job that is postponed for a second would be due again on a slow machine. */
    private void attemptDue() {
        worker.startDue().forEach(CompletableFuture::join);
    }

    private void attemptAgain(ApiResponse endpoint) {
        DeliveryQueueFixture.makeDue(endpoint.text("/endpoint/id"));
        attemptDue();
    }

    /** The numbers in the titles of the messages that the chat has received. */
    private List<String> posted() {
        return chat.received().stream()
                .map(received -> received.body().replaceAll("(?s).*\\((\\d/\\d)\\).*", "$1"))
                .toList();
    }

    private static int acceptedParts(ApiResponse endpoint) {
        return DeliveryQueueFixture.count(
                "delivery, unnest(accepted_parts) WHERE recipient = ?", endpoint.text("/endpoint/id"));
    }

    private ApiResponse deliveryTo(ApiResponse endpoint) {
        String id =
                RecipientFixtures.deliveriesTo(endpoint.text("/endpoint/id")).text("/items/0/id");
        return admin.get("/api/v1/deliveries/" + id).expect(200);
    }
}
