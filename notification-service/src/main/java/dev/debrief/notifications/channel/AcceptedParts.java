package dev.debrief.notifications.channel;

import java.util.Set;
import java.util.UUID;

/**
 * The parts that a receiver has accepted of a delivery that is sent in several: the messages of a chat, or the
 * addresses of a mail. All replicas see the same parts, also after a restart.
 */
public interface AcceptedParts {

    /**
     * The accepted parts of a pending delivery; none of a message that is no delivery.
     *
     * @param id {@link Message#id}
     */
    Set<String> of(UUID id);

    /**
     * Stores, in a transaction of its own, that a part has been accepted. It is committed before the next part is sent,
     * so that only the part in flight can arrive twice. Once the delivery has succeeded, it has no accepted parts, so
     * that all of them are sent again on request.
     *
     * @param id {@link Message#id}
     * @param part its number or its address
     */
    void add(UUID id, String part);
}
