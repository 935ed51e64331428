package dev.debrief.postmortems.publishing.client.http;

import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiException;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.postmortems.publishing.client.PublishingInterruptedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one publication: paces them, waits for short limits, and makes no more of them when its time is over.
 * Not thread-safe.
 */
public final class TargetApi {

    /** A longer limit is left to the next attempt. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Duration ALL_WAITS = Duration.ofSeconds(60);

    /** Of all calls; the last one may end later. */
    private static final Duration TIME_LIMIT = Duration.ofMinutes(2);

    /** After this time, a change without a response is made or never will be, and a search shows it. */
    private static final Duration SETTLING = Duration.ofSeconds(75);

    private static final Duration CONFLICT_PAUSE = Duration.ofSeconds(1);
    private static final int MAX_CONFLICTS = 5;

    private final Product product;
    private final ApiHttp http;
    private final Waiting waiting;
    private final Map<String, String> headers;
    private final Instant end;
    private Instant next = Instant.MIN;
    private Duration waited = Duration.ZERO;

    /** @param headers of every call */
    public TargetApi(Product product, ApiHttp http, Waiting waiting, Map<String, String> headers) {
        this.product = product;
        this.http = http;
        this.waiting = waiting;
        this.headers = headers;
        this.end = http.clock().instant().plus(TIME_LIMIT);
    }

    /**
     * Returns a success.
     *
     * @throws ApiException for every other response
     */
    public ApiReply send(ApiCall call) {
        ApiReply reply = exchange(call);
        if (!reply.succeeded()) {
            throw refusal(reply);
        }
        return reply;
    }

    /**
     * Returns a response of any status but those of limits, conflicts and failures of the server.
     *
     * @throws ApiException for those
     */
    public ApiReply exchange(ApiCall call) {
        int conflicts = 0;
        while (true) {
            pace();
            ApiReply reply = once(call);
            if (product.conflicting().test(reply)) {
                conflicts++;
                if (conflicts == MAX_CONFLICTS) {
                    throw new ApiUnavailableException(
                            product.name() + " is changed by somebody at the same time (" + reply.status() + ").",
                            null);
                }
                waiting.pause(CONFLICT_PAUSE);
                continue;
            }
            if (!product.limited().test(reply)) {
                return reply;
            }
            Duration pause = reply.retryAfter();
            if (pause == null
                    || pause.compareTo(LONGEST_WAIT) > 0
                    || waited.plus(pause).compareTo(ALL_WAITS) > 0) {
                throw new ApiLimitedException(
                        product.name() + " accepts no more calls for now (" + reply.status() + ").", pause);
            }
            waited = waited.plus(pause);
            waiting.pause(pause);
        }
    }

    private void pace() {
        Instant now = http.clock().instant();
        if (now.isBefore(next)) {
            waiting.pause(Duration.between(now, next));
        }
        if (!http.clock().instant().isBefore(end)) {
            throw new PublishingInterruptedException(
                    product.name() + " needs more time than one attempt has; the next attempt continues.");
        }
        next = http.clock().instant().plus(product.interval());
    }

    private ApiReply once(ApiCall call) {
        return read(product.name(), () -> http.send(call.withHeaders(headers)));
    }

    /** Reads from a response, or waits for one: without a usable one, the outcome is unknown. */
    public static <T> T read(String product, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ApiUnavailableException unavailable) {
            throw new ApiUnavailableException(product + ": " + unavailable.reason(), unavailable.retryAfter());
        }
    }

    /**
     * Makes a change that must not be made twice. If its outcome is unknown, the next attempt waits until the change is
     * made or never will be.
     */
    public static <T> T settling(Supplier<T> change) {
        try {
            return change.get();
        } catch (ApiUnavailableException unknown) {
            Duration asked = unknown.retryAfter();
            throw new ApiUnavailableException(
                    unknown.reason(), asked == null || asked.compareTo(SETTLING) < 0 ? SETTLING : asked);
        }
    }

    /** The exception for a response that is neither a success nor about a limit. */
    public ApiRefusedException refusal(ApiReply reply) {
        return ApiRefusedException.of(product.name(), reply, Objects.requireNonNullElse(explanation(reply), ""));
    }

    public @Nullable String explanation(ApiReply reply) {
        return product.explanation().apply(reply.json());
    }
}
