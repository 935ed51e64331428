package dev.debrief.incidents.ingress.received;

import dev.debrief.platform.signature.ReceivedMessage;
import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is not authenticated yet.
 *
 * @param urlSecret null if the URL has none
 */
public record IncomingDelivery(String sourceKey, @Nullable String urlSecret, HttpHeaders headers, byte[] body) {

    ReceivedMessage message() {
        return new ReceivedMessage(headers, body, urlSecret);
    }

    /** Without headers and secret, which authenticate. */
    @Override
    public String toString() {
        return "IncomingDelivery[" + sourceKey + "]";
    }
}
