package dev.debrief.notifications.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one try went.
 *
 * @param status of HTTP or SMTP, where there was one
 * @param detail one line for operators
 * @param snippet the first KB of the answer
 * @param gone the receiver is gone for good
 * @param retryAfter how long the receiver asks to be left alone
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

    public boolean succeeded() {
        return outcome == Outcome.SUCCESS;
    }

    /** Answers come from strangers: PostgreSQL takes no NUL and no half characters. */
    private static String truncated(String text, int maxBytes) {
        StringBuilder kept = new StringBuilder();
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
            kept.appendCodePoint(character);
        }
        return kept.toString();
    }
}
