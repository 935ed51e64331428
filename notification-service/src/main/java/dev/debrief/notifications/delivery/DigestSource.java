package dev.debrief.notifications.delivery;

import dev.debrief.notifications.notification.Notification;
import java.util.Optional;
import java.util.UUID;

/** Composes digests when they are sent, so that they contain only what the recipient may see by then. */
public interface DigestSource {

    /** The digest as a notification; empty if the recipient may see nothing of it any more. Opens a transaction. */
    Optional<Notification> compose(UUID digestId);
}
