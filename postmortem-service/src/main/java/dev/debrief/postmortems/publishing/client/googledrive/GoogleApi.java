package dev.debrief.postmortems.publishing.client.googledrive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.platform.outgoing.api.ApiTexts;
import dev.debrief.postmortems.publishing.client.http.Product;
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import dev.debrief.postmortems.publishing.client.http.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls with a token for the service account, which is renewed when it has expired. */
final class GoogleApi {

    static final String NAME = "Google Drive";

    private static final String TOKEN_URI = "https://oauth2.googleapis.com/token";
    private static final Set<String> LIMITS =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "dailyLimitExceeded", "sharingRateLimitExceeded");
    private static final String NO_STORAGE = "storageQuotaExceeded";

    private static final Product PRODUCT =
            new Product(NAME, Duration.ZERO, GoogleApi::isLimited, reply -> false, GoogleApi::explanation);

    private final TargetApi api;
    private final ApiHttp http;
    private final String baseUrl;
    private final ServiceAccountKey key;
    private final @Nullable String subject;
    private @Nullable String token;

    GoogleApi(ApiHttp http, Waiting waiting, String baseUrl, ServiceAccountKey key, @Nullable String subject) {
        this.api = new TargetApi(PRODUCT, http, waiting, Map.of());
        this.http = http;
        this.baseUrl = baseUrl;
        this.key = key;
        this.subject = subject;
    }

    String baseUrl() {
        return baseUrl;
    }

    ApiReply send(ApiCall call) {
        ApiReply reply = exchange(call);
        if (!reply.succeeded()) {
            throw refusal(reply);
        }
        return reply;
    }

    /** A response of any status but those of limits and failures of the server. */
    ApiReply exchange(ApiCall call) {
        boolean fresh = token == null;
        ApiReply reply = api.exchange(call.withHeader("Authorization", "Bearer " + token()));
        if (reply.status() != 401 || fresh) {
            return reply;
        }
        token = null;
        return api.exchange(call.withHeader("Authorization", "Bearer " + token()));
    }

    ApiRefusedException refusal(ApiReply reply) {
        return NO_STORAGE.equals(reason(reply.json()))
                ? new ApiRefusedException(
                        Fault.ACCESS,
                        "Google Drive has no storage for the service account, which cannot own files. Use a folder of a"
                                + " shared drive in which it is a content manager, or name a person to act for in the"
                                + " setting subject.")
                : api.refusal(reply);
    }

    private String token() {
        if (token == null) {
            token = requestedToken();
        }
        return token;
    }

    /** The assertion goes to Google only, or to the host that was configured. */
    private String requestedToken() {
        if (!key.tokenUri().equals(TOKEN_URI) && !key.tokenUri().startsWith(baseUrl + "/")) {
            throw new ApiRefusedException(
                    Fault.ACCESS, "The key of the service account names a token endpoint that is not Google's.");
        }
        String form = "grant_type=" + ApiCall.encoded("urn:ietf:params:oauth:grant-type:jwt-bearer") + "&assertion="
                + ApiCall.encoded(key.assertion(subject, http.clock().instant()));
        ApiReply reply = api.exchange(ApiCall.of(
                "POST", key.tokenUri(), "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII)));
        if (!reply.succeeded()) {
            String said = explanation(reply.json());
            throw new ApiRefusedException(
                    Fault.ACCESS,
                    "Google refuses the key of the service account (" + reply.status() + ")"
                            + (said == null ? "." : ": " + ApiTexts.quoted(said) + "."));
        }
        return TargetApi.read(NAME, () -> ApiJson.required(reply.json(), "access_token"));
    }

    private static boolean isLimited(ApiReply reply) {
        String reason = reply.status() == 403 ? reason(reply.json()) : null;
        return reply.status() == 429 || reason != null && LIMITS.contains(reason);
    }

    private static @Nullable String reason(JsonNode body) {
        return ApiJson.text(body.path("error").path("errors").path(0), "reason");
    }

    private static @Nullable String explanation(JsonNode body) {
        String message = ApiJson.text(body, "error", "message");
        return message == null ? ApiJson.text(body, "error_description") : message;
    }
}
