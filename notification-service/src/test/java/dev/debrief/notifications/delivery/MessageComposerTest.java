package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageComposerTest {

    private final UUID deliveryId = UUID.randomUUID();
    private final UUID digestId = UUID.randomUUID();
    private final Notification headline = SampleNotifications.overdue();
    private final Notification composed = SampleNotifications.withoutLink();

    @Test
    void anEventIsSentAsItWasQueued() {
        MessageComposer composer = new MessageComposer(any -> Optional.of(composed));

        assertThat(composer.compose(deliveryId, content(null)))
                .contains(new Message(deliveryId, "user:dana", headline, Reason.OWNER));
    }

    @Test
    void aDigestIsComposedWhenItIsSent() {
        Map<UUID, Notification> digests = Map.of(digestId, composed);
        MessageComposer composer = new MessageComposer(id -> Optional.ofNullable(digests.get(id)));

        assertThat(composer.compose(deliveryId, content(digestId)))
                .contains(new Message(deliveryId, "user:dana", composed, Reason.OWNER));
    }

    @Test
    void aDigestOfWhichNothingMayBeSeenIsNoMessage() {
        MessageComposer composer = new MessageComposer(id -> Optional.empty());

        assertThat(composer.compose(deliveryId, content(digestId))).isEmpty();
    }

    private DeliveryContent content(@Nullable UUID digest) {
        return new DeliveryContent("EMAIL", "user:dana", headline, Reason.OWNER, null, digest);
    }
}
