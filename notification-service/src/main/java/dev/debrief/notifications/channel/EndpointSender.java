package dev.debrief.notifications.channel;

import dev.debrief.notifications.endpoint.EndpointKind;
import dev.debrief.notifications.endpoint.EndpointTarget;

/** Sends messages to the endpoints of one kind. */
public interface EndpointSender {

    EndpointKind kind();

    /**
     * Makes one attempt, as {@link Channel#send}, whether the endpoint is enabled or not.
     *
     * @return the outcome, which may contain the URL of the endpoint
     */
    SendResult send(EndpointTarget target, Message message);
}
