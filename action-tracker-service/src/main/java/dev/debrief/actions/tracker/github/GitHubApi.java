package dev.debrief.actions.tracker.github;

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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Requests to GitHub's REST API of 2022-11-28. */
final class GitHubApi {

    static final String PRODUCT = "GitHub";

    private static final int FORBIDDEN = 403;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ApiHttp http;
    private final TrackerAccess access;

    GitHubApi(ApiHttp http, TrackerAccess access) {
        this.http = http;
        this.access = access;
    }

    /** @param path below the repository, such as {@code /issues}; empty for the repository */
    ApiCall call(String method, String path, @Nullable JsonNode body) {
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + access.token(),
                "Accept",
                "application/vnd.github+json",
                "X-GitHub-Api-Version",
                "2022-11-28");
        return ApiCall.json(method, access.baseUrl() + "/repos/" + access.project() + path, body)
                .withHeaders(headers);
    }

    /** The body of a success. */
    JsonNode send(ApiCall call) {
        ApiReply reply = http.send(call);
        if (reply.succeeded()) {
            return reply.json();
        }
        if (isLimited(reply)) {
            throw new ApiLimitedException(
                    "A limit of calls of GitHub is reached (" + reply.status() + ").", pause(reply));
        }
        throw failure(reply);
    }

    /** An issue that was deleted is answered 410, and so is each one of a repository whose issues are disabled. */
    private static ApiException failure(ApiReply reply) {
        String explanation = explanation(reply.json());
        return reply.status() == GONE && explanation.toLowerCase(Locale.ROOT).contains("disabled")
                ? new ApiRefusedException(Fault.ACCESS, "Issues are disabled in the settings of the repository (410).")
                : ApiRefusedException.of(PRODUCT, reply, explanation);
    }

    /** Primary and secondary limits are answered 429, or 403 as a lack of rights is. */
    private static boolean isLimited(ApiReply reply) {
        if (reply.status() != FORBIDDEN) {
            return reply.status() == TOO_MANY_REQUESTS;
        }
        String message = Objects.requireNonNullElse(ApiJson.text(reply.json(), "message"), "")
                .toLowerCase(Locale.ROOT);
        return reply.header("Retry-After") != null
                || "0".equals(reply.header("x-ratelimit-remaining"))
                || message.contains("rate limit")
                || message.contains("abuse detection");
    }

    private static @Nullable Duration pause(ApiReply reply) {
        Duration requested = reply.retryAfter();
        if (requested != null) {
            return requested;
        }
        return "0".equals(reply.header("x-ratelimit-remaining")) ? reply.untilEpochSecond("x-ratelimit-reset") : null;
    }

    private static String explanation(JsonNode body) {
        StringJoiner explanation = new StringJoiner("; ");
        String message = ApiJson.text(body, "message");
        if (message != null) {
            explanation.add(message);
        }
        for (JsonNode error : body.path("errors")) {
            String field = ApiJson.text(error, "field");
            String what = ApiJson.text(error, "message");
            String why = what == null ? ApiJson.text(error, "code") : what;
            if (why != null) {
                explanation.add(field == null ? why : field + ": " + why);
            }
        }
        return explanation.toString();
    }
}
