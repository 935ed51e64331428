package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.client.TrackerLimitedException;
import dev.debrief.actions.tracker.client.http.TrackerCall;
import dev.debrief.actions.tracker.client.http.TrackerFailures;
import dev.debrief.actions.tracker.client.http.TrackerHttp;
import dev.debrief.actions.tracker.client.http.TrackerReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Requests to Jira's REST API: version 3 of Cloud, version 2 of Data Center. */
final class JiraApi {

    static final String PRODUCT = "Jira";

    private static final int TOO_MANY_REQUESTS = 429;

    private final TrackerHttp http;
    private final TrackerAccess access;

    JiraApi(TrackerHttp http, TrackerAccess access) {
        this.http = http;
        this.access = access;
    }

    boolean isCloud() {
        return access.kind() == TrackerKind.JIRA_CLOUD;
    }

    /** @param path such as {@code /issue} */
    TrackerCall call(String method, String path, @Nullable JsonNode body) {
        String version = isCloud() ? "/rest/api/3" : "/rest/api/2";
        return new TrackerCall(
                method, access.baseUrl() + version + path, Map.of("Authorization", authorization()), body);
    }

    private String authorization() {
        if (!isCloud()) {
            return "Bearer " + access.token();
        }
        String credentials = Objects.requireNonNullElse(access.user(), "") + ":" + access.token();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** The body of a success; missing if it has none. */
    JsonNode send(TrackerCall call) {
        TrackerReply reply = http.send(call);
        if (reply.succeeded()) {
            return reply.json();
        }
        if (reply.status() == TOO_MANY_REQUESTS) {
            String reason = reply.header("RateLimit-Reason");
            throw new TrackerLimitedException(
                    "A limit of calls of Jira is reached (429" + (reason == null ? "" : ", " + reason) + ").",
                    pause(reply));
        }
        throw TrackerFailures.of(PRODUCT, reply, explanation(reply.json()));
    }

    private static @Nullable Duration pause(TrackerReply reply) {
        Duration requested = reply.retryAfter();
        return requested == null || requested.isZero() ? reply.untilInstant("X-RateLimit-Reset") : requested;
    }

    /** {@code {"errorMessages": ["…"], "errors": {"duedate": "…"}}}. */
    private static String explanation(JsonNode body) {
        StringJoiner explanation = new StringJoiner("; ");
        body.path("errorMessages").forEach(message -> explanation.add(message.asText()));
        body.path("errors")
                .properties()
                .forEach(error ->
                        explanation.add(error.getKey() + ": " + error.getValue().asText()));
        return explanation.toString();
    }
}
