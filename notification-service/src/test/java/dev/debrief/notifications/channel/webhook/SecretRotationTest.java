package dev.debrief.notifications.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.kit.outgoing.StubHttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A secret is rotated while webhooks are sent. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SecretRotationTest {

    private static final int THREADS = 4;
    private static final int WEBHOOKS = 50;

    @Inject
    WebhookChannel channel;

    private final StubHttpServer receiver = new StubHttpServer();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        receiver.close();
    }

    @Test
    void noVerificationFailsOnEitherSideOfTheSwitch() throws Exception {
        ApiResponse endpoint = RecipientFixtures.endpoint(receiver.url(), false);
        AtomicBoolean rotated = new AtomicBoolean();
        List<Future<?>> senders = IntStream.range(0, THREADS)
                .<Future<?>>mapToObj(number -> threads.submit(() -> sendUntil(rotated, endpoint)))
                .toList();
        awaitMore(0);

        String secret = ApiClient.as(Tokens.admin())
                .post(endpoint.location() + "/rotate-secret", endpoint.etag(), "{}")
                .expect(200)
                .text("/secret");
        awaitMore(receiver.received().size());
        rotated.set(true);
        for (Future<?> sender : senders) {
            sender.get();
        }

        assertThat(receiver.received().stream()
                        .map(SecretRotationTest::signatures)
                        .distinct())
                .as("signed before and after the rotation")
                .containsExactlyInAnyOrder(1, 2);
        assertThat(receiver.received()).allSatisfy(webhook -> verify(webhook, endpoint.text("/secret")));
        assertThat(receiver.received())
                .filteredOn(webhook -> signatures(webhook) == 2)
                .allSatisfy(webhook -> verify(webhook, secret));
    }

    private void sendUntil(AtomicBoolean rotated, ApiResponse endpoint) {
        while (!rotated.get()) {
            assertThat(send(endpoint).outcome()).isEqualTo(Outcome.SUCCESS);
        }
    }

    private void awaitMore(int received) {
        await().until(() -> receiver.received().size() >= received + WEBHOOKS);
    }

    private SendResult send(ApiResponse endpoint) {
        return channel.send(new Message(
                UUID.randomUUID(), endpoint.text("/endpoint/id"), SampleNotifications.overdue(), Reason.OWNER));
    }

    private static void verify(StubHttpServer.Received webhook, String secret) {
        HttpHeaders headers = HttpHeaders.of(webhook.headers(), (name, value) -> true);
        assertThatCode(() -> new Webhook(secret).verify(webhook.body(), headers))
                .doesNotThrowAnyException();
    }

    private static int signatures(StubHttpServer.Received webhook) {
        return webhook.headers().getFirst("webhook-signature").split(" ").length;
    }
}
