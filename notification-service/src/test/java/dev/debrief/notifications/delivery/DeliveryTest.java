package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2024-11-15T11:35:00Z");
    private static final SendResult FAILURE = SendResult.failure(Outcome.TIMEOUT, "No complete response in time.");
    private static final Recipient DANA = new Recipient("EMAIL", "user:dana", "user:dana", "EMAIL");
    private static final double NO_JITTER = 0.5;

    private final UUID lease = UUID.randomUUID();
    private final Delivery delivery = new Delivery(DANA, SampleNotifications.overdue(), "{}", NOW);

    @Test
    void aNewDeliveryIsDueImmediately() {
        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.nextAt()).isEqualTo(NOW);
    }

    @Test
    void aSuccessDelivers() {
        delivery.assignLease(lease);

        delivery.recordAttempt(lease, SendResult.success(200, "Accepted."), NOW, NO_JITTER);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.deliveredAt()).isEqualTo(NOW);
        assertThat(delivery.nextAt()).isNull();
    }

    @Test
    void aFailureIsRetriedOnSchedule() {
        delivery.assignLease(lease);

        assertThat(delivery.recordAttempt(lease, FAILURE, NOW, NO_JITTER)).isEmpty();

        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.nextAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(delivery.reason()).isEqualTo("No complete response in time.");
    }

    @Test
    void twelveFailuresEndTheRetries() {
        failTimes(11);
        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);

        failTimes(1);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(delivery.attempts()).isEqualTo(12);
        assertThat(delivery.nextAt()).isNull();
    }

    @Test
    void aRejectionIsNotRetried() {
        delivery.assignLease(lease);

        var events =
                delivery.recordAttempt(lease, SendResult.failure(Outcome.REJECTED, "No such mailbox."), NOW, NO_JITTER);

        assertThat(events).containsExactly(new DeliveryDomainEvent.Failed("No such mailbox.", NOW));
        assertThat(delivery.state()).isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void aReceiverThatIsGoneIsNotRetried() {
        delivery.assignLease(lease);

        delivery.recordAttempt(lease, new SendResult(Outcome.NON_2XX, 410, "Gone.", null, true, null), NOW, NO_JITTER);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void retryAfterIsHonoured() {
        delivery.assignLease(lease);

        delivery.recordAttempt(
                lease,
                new SendResult(Outcome.NON_2XX, 429, "Later.", null, false, Duration.ofHours(1)),
                NOW,
                NO_JITTER);

        assertThat(delivery.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void aFailureOfAWorkerThatLostItsLeaseOnlyCounts() {
        delivery.assignLease(UUID.randomUUID());

        delivery.recordAttempt(lease, FAILURE, NOW, NO_JITTER);

        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.nextAt()).isEqualTo(NOW);
    }

    @Test
    void aSuccessOfAWorkerThatLostItsLeaseDelivers() {
        delivery.assignLease(UUID.randomUUID());

        delivery.recordAttempt(lease, SendResult.success(200, "Accepted."), NOW, NO_JITTER);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aRedeliveryStartsANewRound() {
        failTimes(12);

        delivery.redeliver(NOW.plusSeconds(60));

        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.nextAt()).isEqualTo(NOW.plusSeconds(60));
        failTimes(1);
        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.attempts()).isEqualTo(13);
    }

    @Test
    void aWithdrawnDeliveryCannotBeRedelivered() {
        delivery.withdraw();

        assertThatThrownBy(() -> delivery.redeliver(NOW))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no longer see");
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            delivery.assignLease(lease);
            delivery.recordAttempt(lease, FAILURE, NOW, NO_JITTER);
        }
    }
}
