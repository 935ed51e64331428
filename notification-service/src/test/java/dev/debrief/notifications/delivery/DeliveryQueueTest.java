package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.PagerChannel;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class DeliveryQueueTest {

    private static final int MANY = 5_000;

    /** Far more than it takes, but less than with a statement for each delivery. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    DeliveryService deliveries;

    @Inject
    JobWorker worker;

    @Inject
    PagerChannel pager;

    private final UUID endpointId = UUID.randomUUID();
    private final Notification notification = aboutASubjectOfItsOwn(SampleNotifications.overdue());

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
        pager.respondWith(SendResult.success(null, "Paged."));
    }

    @Test
    void oneEventIsQueuedForThousands() {
        List<Recipient> recipients = IntStream.range(0, MANY)
                .mapToObj(number -> pager(PagerChannel.PREFIX + endpointId + "-" + number, null))
                .toList();

        Instant begin = Instant.now();
        queue(recipients, notification);

        assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
        assertThat(DeliveryQueueFixture.count("delivery WHERE event_id = ?", notification.eventId()))
                .isEqualTo(MANY);
        DeliveryQueueFixture.clear();
    }

    @Test
    void quietHoursDelayTheFirstAttempt() {
        Instant end = Instant.now().plus(Duration.ofHours(8)).truncatedTo(ChronoUnit.MILLIS);
        String quiet = handle();
        String other = handle();

        queue(List.of(pager(quiet, end), pager(other, null)), notification);
        worker.runDue();

        assertThat(states(quiet)).containsExactly("PENDING");
        assertThat(Instant.parse(RecipientFixtures.deliveriesTo(quiet).text("/items/0/nextAt")))
                .isEqualTo(end);
        assertThat(states(other)).containsExactly("DELIVERED");
    }

    @Test
    void aMessageSaysWhy() {
        String handle = handle();

        queue(List.of(pager(handle, null)), notification);
        worker.runDue();

        assertThat(pager.sentTo(handle)).singleElement().satisfies(message -> {
            assertThat(message.reason()).isEqualTo(Reason.OWNER);
            assertThat(message.notification()).isEqualTo(notification);
        });
    }

    @Test
    void whoLosesAccessGetsNeitherWhatWaitsNorWhatFailed() {
        String insider = handle();
        String outsider = handle();
        pager.respondWith(SendResult.failure(Outcome.REJECTED, "No such pager."));
        queue(List.of(pager(outsider, null)), notification);
        worker.runDue();
        String failed = RecipientFixtures.deliveriesTo(outsider).text("/items/0/id");
        Notification later = aboutTheSameSubject(SampleNotifications.overdue());
        queue(List.of(pager(outsider, null), pager(insider, null)), later);

        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.withdraw(notification.subjectId(), new Audience(false, List.of(insider))));

        assertThat(states(outsider)).containsExactly("WITHDRAWN", "WITHDRAWN");
        assertThat(states(insider)).containsExactly("PENDING");
        ApiClient.as(Tokens.admin())
                .post("/api/v1/deliveries/" + failed + "/redeliver", "*", "{}")
                .expectProblem(409, "not-redeliverable");
    }

    @Test
    void recoversWhatDiedSinceATime() {
        String id = endpointId.toString();
        pager.respondWith(SendResult.failure(Outcome.REJECTED, "No such pager."));
        queue(List.of(pager(id, null)), aboutASubjectOfItsOwn(SampleNotifications.overdue()));
        worker.runDue();
        DeliveryQueueFixture.update(
                "UPDATE job_attempt SET at = now() - interval '2 hours'"
                        + " WHERE job_id IN (SELECT id FROM delivery WHERE recipient = ?)",
                id);
        queue(List.of(pager(id, null)), notification);
        worker.runDue();
        queue(List.of(pager(id, null)), aboutASubjectOfItsOwn(SampleNotifications.overdue()));
        pager.respondWith(SendResult.success(null, "Paged."));
        worker.runDue();
        assertThat(states(id)).containsExactly("DELIVERED", "DEAD", "DEAD");

        Instant since = Instant.now().minus(Duration.ofHours(1));
        Actor admin = new Actor("user:olga", "Olga", Set.of("user:olga"), Set.of("admin"));
        int recovered = deliveries.recover(endpointId, since, admin);
        worker.runDue();

        assertThat(recovered).isEqualTo(1);
        assertThat(states(id)).containsExactly("DELIVERED", "DELIVERED", "DEAD");
        assertThat(deliveries.recover(endpointId, since, admin)).isZero();
    }

    private void queue(List<Recipient> recipients, Notification what) {
        QuarkusTransaction.requiringNew().run(() -> deliveries.queue(recipients, what));
    }

    private static Recipient pager(String handle, @Nullable Instant notBefore) {
        return new Recipient("PAGER", handle, handle, handle, Reason.OWNER, notBefore);
    }

    private static String handle() {
        return PagerChannel.PREFIX + UUID.randomUUID();
    }

    private static List<String> states(String recipient) {
        return RecipientFixtures.deliveriesTo(recipient).texts("/items", "state");
    }

    private static Notification aboutASubjectOfItsOwn(Notification sample) {
        return about(sample, UUID.randomUUID());
    }

    private Notification aboutTheSameSubject(Notification sample) {
        return about(sample, notification.subjectId());
    }

    private static Notification about(Notification sample, UUID subjectId) {
        return new Notification(
                sample.eventId(),
                sample.eventType(),
                sample.occurredAt(),
                subjectId,
                sample.subjectKey(),
                sample.severity(),
                sample.audience(),
                sample.content(),
                sample.link(),
                sample.event(),
                sample.invitation());
    }
}
