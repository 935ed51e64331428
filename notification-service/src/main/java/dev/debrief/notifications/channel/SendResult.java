package dev.debrief.notifications.channel;

import dev.debrief.platform.outgoing.NetworkFailure;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt. Texts of any length: the job cuts what it stores.
 *
 * @param status HTTP or SMTP status; null without a response
 * @param detail one line for operators
 * @param snippet the beginning of the response
 * @param gone the receiver no longer exists
 * @param retryAfter minimum delay that the receiver requested
 * @param postponed whether the message is sent again after that delay as if there had been no attempt: the receiver
 *     asks to wait, or has accepted a part of it
 */
public record SendResult(
        Outcome outcome,
        @Nullable Integer status,
        String detail,
        @Nullable String snippet,
        boolean gone,
        @Nullable Duration retryAfter,
        boolean postponed) {

    public SendResult(
            Outcome outcome,
            @Nullable Integer status,
            String detail,
            @Nullable String snippet,
            boolean gone,
            @Nullable Duration retryAfter) {
        this(outcome, status, detail, snippet, gone, retryAfter, false);
    }

    public static SendResult success(@Nullable Integer status, String detail) {
        return new SendResult(Outcome.SUCCESS, status, detail, null, false, null);
    }

    public static SendResult failure(Outcome outcome, String detail) {
        return new SendResult(outcome, null, detail, null, false, null);
    }

    public static SendResult failure(NetworkFailure failure) {
        Outcome outcome = switch (failure.kind()) {
            case TIMEOUT -> Outcome.TIMEOUT;
            case NETWORK_ERROR -> Outcome.NETWORK_ERROR;
            case TLS_ERROR -> Outcome.TLS_ERROR;
            case UNREACHABLE -> Outcome.UNREACHABLE;
        };
        return failure(outcome, failure.detail());
    }

    /** The same result, after which the message is {@link #postponed}. */
    public SendResult postponedFor(Duration delay) {
        return new SendResult(outcome, status, detail, snippet, gone, delay, true);
    }

    /** The same result with other texts. */
    public SendResult map(UnaryOperator<String> texts) {
        return new SendResult(
                outcome,
                status,
                texts.apply(detail),
                snippet == null ? null : texts.apply(snippet),
                gone,
                retryAfter,
                postponed);
    }

    public boolean succeeded() {
        return outcome == Outcome.SUCCESS;
    }
}
