package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Requests to Jira's REST API: version 3 of Cloud, version 2 of Data Center. */
final class JiraApi {

    static final String PRODUCT = "Jira";

    private static final int TOO_MANY_REQUESTS = 429;

    private final ApiHttp http;
    private final TrackerAccess access;

    JiraApi(ApiHttp http, TrackerAccess access) {
        this.http = http;
        this.access = access;
    }

    boolean isCloud() {
        return access.kind() == TrackerKind.JIRA_CLOUD;
    }

    /** @param path such as {@code /issue} */
    ApiCall call(String method, String path, @Nullable JsonNode body) {
        String version = isCloud() ? "/rest/api/3" : "/rest/api/2";
        return ApiCall.json(method, access.baseUrl() + version + path, body)
                .withHeader("Authorization", authorization());
    }

    private String authorization() {
        if (!isCloud()) {
            return "Bearer " + access.token();
        }
        String credentials = Objects.requireNonNullElse(access.user(), "") + ":" + access.token();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** The body of a success; missing if it has none. */
    JsonNode send(ApiCall call) {
        ApiReply reply = http.send(call);
        if (reply.succeeded()) {
            return reply.json();
        }
        if (reply.status() == TOO_MANY_REQUESTS) {
            String reason = reply.header("RateLimit-Reason");
            throw new ApiLimitedException(
                    "A limit of calls of Jira is reached (429" + (reason == null ? "" : ", " + reason) + ").",
                    pause(reply));
        }
        throw ApiRefusedException.of(PRODUCT, reply, explanation(reply.json()));
    }

    private static @Nullable Duration pause(ApiReply reply) {
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
