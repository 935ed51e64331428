package dev.debrief.actions.tracker.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerException;
import dev.debrief.actions.tracker.client.TrackerLimitedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException.Fault;
import dev.debrief.actions.tracker.client.http.TrackerCall;
import dev.debrief.actions.tracker.client.http.TrackerFailures;
import dev.debrief.actions.tracker.client.http.TrackerHttp;
import dev.debrief.actions.tracker.client.http.TrackerJson;
import dev.debrief.actions.tracker.client.http.TrackerReply;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Requests to GitLab's REST API v4. */
final class GitLabApi {

    static final String PRODUCT = "GitLab";

    private static final int TOO_MANY_REQUESTS = 429;

    private final TrackerHttp http;
    private final TrackerAccess access;

    GitLabApi(TrackerHttp http, TrackerAccess access) {
        this.http = http;
        this.access = access;
    }

    /** @param path below the project, such as {@code /issues}; empty for the project */
    TrackerCall call(String method, String path, @Nullable JsonNode body) {
        String project = access.baseUrl() + "/api/v4/projects/" + TrackerCall.encoded(access.project());
        return new TrackerCall(method, project + path, Map.of("PRIVATE-TOKEN", access.token()), body);
    }

    /** The body of a success. */
    JsonNode send(TrackerCall call) {
        TrackerReply reply = http.send(call);
        if (reply.succeeded()) {
            return reply.json();
        }
        if (reply.status() == TOO_MANY_REQUESTS) {
            throw new TrackerLimitedException("A limit of calls of GitLab is reached (429).", pause(reply));
        }
        throw failure(reply);
    }

    /** A token whose scopes do not suffice may read, but not change any issue. */
    private static TrackerException failure(TrackerReply reply) {
        return "insufficient_scope".equals(TrackerJson.text(reply.json(), "error"))
                ? new TrackerRefusedException(Fault.ACCESS, "GitLab requires a token with the scope api (403).")
                : TrackerFailures.of(PRODUCT, reply, explanation(reply.json()));
    }

    private static @Nullable Duration pause(TrackerReply reply) {
        Duration requested = reply.retryAfter();
        return requested == null ? reply.untilEpochSecond("RateLimit-Reset") : requested;
    }

    /** {@code {"message": "…"}}, {@code {"message": {"title": ["is too long"]}}} or {@code {"error": "…"}}. */
    private static String explanation(JsonNode body) {
        StringJoiner explanation = new StringJoiner("; ");
        for (String member : new String[] {"message", "error"}) {
            String text = TrackerJson.text(body, member);
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
