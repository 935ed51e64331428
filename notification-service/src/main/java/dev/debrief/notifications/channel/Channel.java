package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Audience;
import java.util.List;

/**
 * A way to send notifications. To add a channel, write an application-scoped bean of this type: routing, dispatch, the
 * API and the metrics find it by its key.
 */
public interface Channel {

    /**
     * Identifies the channel in the API, in metrics and in stored deliveries: at most 16 capital letters, never
     * changed.
     */
    String key();

    /**
     * Selects who receives a notification through this channel, in the transaction of the inbox. Includes only
     * recipients that {@link #mayReceive} allows.
     */
    List<Recipient> recipients(RoutingContext context);

    /**
     * Whether a recipient may still receive a notification after its audience changed; otherwise the pending delivery
     * is withdrawn.
     *
     * @param recipientId {@link Recipient#id}
     */
    boolean mayReceive(String recipientId, Audience audience);

    /**
     * Makes one attempt, outside of any transaction, and returns within 30 seconds. Repeated attempts of a message have
     * the same id, so that receivers can drop duplicates.
     *
     * @return the outcome; failures are results, not exceptions
     * @throws dev.debrief.platform.outgoing.CircuitOpenException if there was no attempt, because recent ones to the
     *     same receiver have failed; the delivery is postponed
     */
    SendResult send(Message message);

    /**
     * Handles the result of an attempt, in the transaction that stores it.
     *
     * @param recipientId {@link Recipient#id}
     */
    default void handleResult(String recipientId, SendResult result) {}
}
