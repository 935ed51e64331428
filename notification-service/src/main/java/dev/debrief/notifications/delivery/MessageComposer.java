package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.notification.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Composes the message of a delivery for each attempt. */
@ApplicationScoped
class MessageComposer {

    private final Function<UUID, Optional<Notification>> digests;

    @Inject
    MessageComposer(Instance<DigestSource> digests) {
        this(digestId -> digests.get().compose(digestId));
    }

    MessageComposer(Function<UUID, Optional<Notification>> digests) {
        this.digests = digests;
    }

    /** Empty for a digest of which the recipient may see nothing any more. */
    Optional<Message> compose(UUID deliveryId, DeliveryContent content) {
        UUID digestId = content.digestId();
        Optional<Notification> notification =
                digestId == null ? Optional.of(content.notification()) : digests.apply(digestId);
        return notification.map(
                current -> new Message(deliveryId, content.recipient(), current, content.reason(), content.team()));
    }
}
