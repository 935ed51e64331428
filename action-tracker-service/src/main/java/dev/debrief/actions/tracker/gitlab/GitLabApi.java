package dev.debrief.actions.tracker.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiException;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiReply;
import java.time.Duration;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Requests to GitLab's REST API v4. */
final class GitLabApi {

    static final String PRODUCT = "GitLab";

    private static final int TOO_MANY_REQUESTS = 429;

    private final ApiHttp http;
    private final TrackerAccess access;

    GitLabApi(ApiHttp http, TrackerAccess access) {
        this.http = http;
        this.access = access;
    }

    /** @param path below the project, such as {@code /issues}; empty for the project */
    ApiCall call(String method, String path, @Nullable JsonNode body) {
        String project = access.baseUrl() + "/api/v4/projects/" + ApiCall.encoded(access.project());
        return ApiCall.json(method, project + path, body).withHeader("PRIVATE-TOKEN", access.token());
    }

    /** The body of a success. */
    JsonNode send(ApiCall call) {
        ApiReply reply = http.send(call);
        if (reply.succeeded()) {
            return reply.json();
        }
        if (reply.status() == TOO_MANY_REQUESTS) {
            throw new ApiLimitedException("A limit of calls of GitLab is reached (429).", pause(reply));
        }
        throw failure(reply);
    }

    /** A token whose scopes do not suffice may read, but not change any issue. */
    private static ApiException failure(ApiReply reply) {
        return "insufficient_scope".equals(ApiJson.text(reply.json(), "error"))
                ? new ApiRefusedException(Fault.ACCESS, "GitLab requires a token with the scope api (403).")
                : ApiRefusedException.of(PRODUCT, reply, explanation(reply.json()));
    }

    private static @Nullable Duration pause(ApiReply reply) {
        Duration requested = reply.retryAfter();
        return requested == null ? reply.untilEpochSecond("RateLimit-Reset") : requested;
    }

    /** {@code {"message": "…"}}, {@code {"message": {"title": ["is too long"]}}} or {@code {"error": "…"}}. */
    private static String explanation(JsonNode body) {
        StringJoiner explanation = new StringJoiner("; ");
        for (String member : new String[] {"message", "error"}) {
            String text = ApiJson.text(body, member);
            if (text != null) {
                explanation.add(text);
            }
            body.path(member)
                    .properties()
                    .forEach(field ->
                            field.getValue().forEach(error -> explanation.add(field.getKey() + " " + error.asText())));
        }
        return explanation.toString();
    }
}
