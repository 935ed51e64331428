package dev.debrief.notifications.channel;

import dev.debrief.platform.outgoing.NetworkFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt.
 *
 * @param status HTTP or SMTP status; null without a response
 * @param detail one line for operators, cut to 300 bytes
 * @param snippet the first KB of the response
 * @param gone the receiver no longer exists
 * @param retryAfter minimum delay that the receiver requested
 */
public record SendResult(
        Outcome outcome,
        @Nullable Integer status,
        String detail,
        @Nullable String snippet,
        boolean gone,
        @Nullable Duration retryAfter) {

    private static final int MAX_DETAIL_BYTES = 300;
    private static final int MAX_SNIPPET_BYTES = 1024;

    public SendResult {
        detail = truncated(detail, MAX_DETAIL_BYTES);
        snippet = snippet == null ? null : truncated(snippet, MAX_SNIPPET_BYTES);
    }

    public static SendResult success(@Nullable Integer status, String detail) {
        return new SendResult(Outcome.SUCCESS, status, detail, null, false, null);
    }

    public static SendResult failure(Outcome outcome, String detail) {
        return new SendResult(outcome, null, detail, null, false, null);
    }

    static SendResult failure(NetworkFailure failure) {
        Outcome outcome = switch (failure.kind()) {
            case TIMEOUT -> Outcome.TIMEOUT;
            case NETWORK_ERROR -> Outcome.NETWORK_ERROR;
            case TLS_ERROR -> Outcome.TLS_ERROR;
            case UNREACHABLE -> Outcome.UNREACHABLE;
        };
        return failure(outcome, failure.detail());
    }

    public boolean succeeded() {
        return outcome == Outcome.SUCCESS;
    }

    /** Drops what PostgreSQL cannot store from untrusted responses: NUL and unpaired surrogates. */
    private static String truncated(String text, int maxBytes) {
        StringBuilder truncated = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == 0 || (character >= 0xD800 && character <= 0xDFFF)) {
                continue;
            }
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > maxBytes) {
                break;
            }
            truncated.appendCodePoint(character);
        }
        return truncated.toString();
    }
}
