package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Audience;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * recipients that {@link #entitled} includes.
     */
    List<Recipient> recipients(RoutingContext context);

    /**
     * Those recipients that may receive a notification with this audience. What is queued for others is withdrawn when
     * the audience changes, and at the next attempt. A recipient that is only switched off is not among the others.
     *
     * @param recipientIds {@link Recipient#id}
     */
    Set<String> entitled(Set<String> recipientIds, Audience audience);

    /**
     * Makes one attempt, outside of any transaction, and returns within 30 seconds. Repeated attempts of a message have
     * the same id, so that receivers can drop duplicates.
     *
     * @return the outcome; failures are results, not exceptions. After one that is {@linkplain SendResult#postponed
     *     postponed}, the delivery has used no attempt.
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

    /**
     * Handles successes that are stored together, as {@link #handleResult} handles each.
     *
     * @param results by {@link Recipient#id}
     */
    default void handleSuccesses(Map<String, SendResult> results) {
        results.forEach(this::handleResult);
    }
}
