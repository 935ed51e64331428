package dev.debrief.actions.tracker.client.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.actions.tracker.client.TrackerRefusedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException.Fault;
import dev.debrief.actions.tracker.client.TrackerUnavailableException;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RefusedUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Requests and responses in JSON. */
@ApplicationScoped
public class TrackerHttp {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    private final OutgoingHttpClient client;
    private final Clock clock;

    TrackerHttp(OutgoingHttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Returns the response of any status but those that are worth another attempt.
     *
     * @throws TrackerUnavailableException without a complete response, or for a failure of the server
     * @throws TrackerRefusedException if the URL is not allowed
     */
    public TrackerReply send(TrackerCall call) {
        Map<String, String> headers = new TreeMap<>(call.headers());
        headers.put("User-Agent", "Debrief");
        headers.putIfAbsent("Accept", "application/json");
        JsonNode body = call.body();
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        OutgoingResponse response = send(new OutgoingRequest(call.method(), call.url(), headers, written(body)));
        if (response.status() >= SERVER_ERROR || response.status() == REQUEST_TIMEOUT) {
            throw new TrackerUnavailableException(
                    "The tracker responded with " + response.status() + ".", response.retryAfter(clock.instant()));
        }
        return new TrackerReply(response.status(), response.headers(), json(response), clock.instant());
    }

    private OutgoingResponse send(OutgoingRequest request) {
        try {
            return client.send(request);
        } catch (NetworkFailureException failure) {
            throw new TrackerUnavailableException(
                    "The tracker cannot be reached: " + failure.failure().detail(), null);
        } catch (RefusedUrlException refused) {
            throw new TrackerRefusedException(Fault.ACCESS, "The base URL cannot be used: " + refused.reason());
        }
    }

    private static byte[] written(@Nullable JsonNode body) {
        try {
            return body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** What is no JSON, such as the page of a proxy, is an error of the tracker only if it claims a success. */
    private static JsonNode json(OutgoingResponse response) {
        if (response.body().length == 0) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode read = response.truncated() ? null : JSON.readTree(response.body());
            if (read != null) {
                return read;
            }
        } catch (JacksonException unreadable) {
            if (!response.succeeded()) {
                return MissingNode.getInstance();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new TrackerUnavailableException("The response of the tracker is too large, or no JSON.", null);
    }
}
