package dev.debrief.platform.outgoing.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests whose responses are in JSON. */
@Singleton
public class ApiHttp {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    private final OutgoingHttpClient client;
    private final Clock clock;

    public ApiHttp(OutgoingHttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    public Clock clock() {
        return clock;
    }

    /**
     * Returns the response of any status but those that are worth another attempt.
     *
     * @throws ApiUnavailableException without a complete response, or for a failure of the server
     * @throws ApiRefusedException if the URL is not allowed
     */
    public ApiReply send(ApiCall call) {
        Map<String, String> headers = new TreeMap<>(call.headers());
        headers.put("User-Agent", "Debrief");
        headers.putIfAbsent("Accept", "application/json");
        OutgoingResponse response = send(new OutgoingRequest(call.method(), call.url(), headers, call.body()));
        if (response.status() >= SERVER_ERROR || response.status() == REQUEST_TIMEOUT) {
            throw new ApiUnavailableException(
                    "The server responded with " + response.status() + ".", response.retryAfter(clock.instant()));
        }
        return new ApiReply(response.status(), response.headers(), json(response), clock.instant());
    }

    private OutgoingResponse send(OutgoingRequest request) {
        try {
            return client.send(request);
        } catch (NetworkFailureException failure) {
            throw new ApiUnavailableException(
                    "The server cannot be reached: " + failure.failure().detail(), null);
        } catch (RefusedUrlException refused) {
            throw new ApiRefusedException(Fault.ACCESS, "The base URL cannot be used: " + refused.reason());
        }
    }

    /** What is no JSON, such as the page of a proxy, is a failure only if it claims a success. */
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
        if (!response.succeeded()) {
            return MissingNode.getInstance();
        }
        throw new ApiUnavailableException("The response is too large, or no JSON.", null);
    }
}
