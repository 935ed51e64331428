package dev.debrief.incidents.ingress.history.reader;

import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceUnavailableException;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** GET requests to the APIs of sources, for JSON. */
@ApplicationScoped
public class HistoryClient {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    private final OutgoingHttpClient client;
    private final Clock clock;

    HistoryClient(OutgoingHttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Returns the response of any status but those that are worth another attempt.
     *
     * @param parameters of the query
     * @throws SourceUnavailableException without a complete response, or for a failure of the server
     * @throws dev.debrief.platform.outgoing.RefusedUrlException if the URL is not allowed
     */
    public OutgoingResponse get(String url, Map<String, String> parameters, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("User-Agent", "Debrief");
        OutgoingResponse response;
        try {
            response = client.send(new OutgoingRequest("GET", withQuery(url, parameters), all, new byte[0]));
        } catch (NetworkFailureException failure) {
            throw new SourceUnavailableException("The source cannot be reached: " + failure.getMessage(), null);
        }
        if (response.status() >= SERVER_ERROR || response.status() == REQUEST_TIMEOUT) {
            throw new SourceUnavailableException(
                    "The source responded with " + response.status() + ".", response.retryAfter(clock.instant()));
        }
        return response;
    }

    /** @throws SourceUnavailableException unless it is a complete JSON object, as with a proxy between */
    public static Payload json(OutgoingResponse response) {
        if (response.truncated()) {
            throw new SourceUnavailableException("The response of the source is too large.", null);
        }
        try {
            return Payload.of(response.body());
        } catch (UnreadableDeliveryException unreadable) {
            throw new SourceUnavailableException(
                    "The response of the source cannot be read: " + unreadable.getMessage(), null);
        }
    }

    private static String withQuery(String url, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? url
                : parameters.entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", url + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
