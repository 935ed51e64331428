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
public record Attempt(
        Outcome outcome,
        @Nullable Integer status,
        String detail,
        @Nullable String snippet,
        boolean gone,
        @Nullable Duration retryAfter) {

    private static final int MOST_DETAIL = 300;
    private static final int MOST_SNIPPET = 1024;

    public Attempt {
        detail = storable(detail, MOST_DETAIL);
        snippet = snippet == null ? null : storable(snippet, MOST_SNIPPET);
    }

    public static Attempt success(@Nullable Integer status, String detail) {
        return new Attempt(Outcome.SUCCESS, status, detail, null, false, null);
    }

    public static Attempt failure(Outcome outcome, String detail) {
        return new Attempt(outcome, null, detail, null, false, null);
    }

    public boolean succeeded() {
        return outcome == Outcome.SUCCESS;
    }

    /** Answers come from strangers: PostgreSQL takes no NUL and no half characters. */
    private static String storable(String text, int mostBytes) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == 0 || (character >= 0xD800 && character <= 0xDFFF)) {
                continue;
            }
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > mostBytes) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return kept.toString();
    }
}
