package dev.debrief.platform.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt.
 *
 * @param outcome what happened, in the vocabulary of the handler: {@code NON_2XX}; at most 32 characters. Recorded with
 *     the attempt and counted.
 * @param status HTTP or SMTP status; null without a response
 * @param detail one line for operators, cut to 300 bytes; the reason of a job that ends by it
 * @param snippet the first KB of the response
 * @param retryAfter the delay that the receiver requested, up to the limit of the schedule; the delay of a job that is
 *     postponed
 */
public record JobResult(
        Kind kind,
        String outcome,
        @Nullable Integer status,
        String detail,
        @Nullable String snippet,
        @Nullable Duration retryAfter) {

    /** What follows from an attempt. */
    public enum Kind {
        SUCCEEDED,
        /** Failed; the schedule decides when the job is attempted again, or that it is dead. */
        RETRY,
        /** Failed, and another attempt would fail, too. */
        DEAD,
        /** The job is no longer wanted. */
        WITHDRAWN,
        /**
         * Not attempted, because an attempt would fail now, or not finished: the receiver asks to wait, or has accepted
         * a part. It neither counts nor is it recorded; the handler limits how often that happens.
         */
        POSTPONED
    }

    private static final int MAX_DETAIL_BYTES = 300;
    private static final int MAX_SNIPPET_BYTES = 1024;

    public JobResult {
        detail = truncated(detail, MAX_DETAIL_BYTES);
        snippet = snippet == null ? null : truncated(snippet, MAX_SNIPPET_BYTES);
    }

    public static JobResult succeeded(String detail) {
        return new JobResult(Kind.SUCCEEDED, "SUCCESS", null, detail, null, null);
    }

    public static JobResult retry(String outcome, String detail) {
        return new JobResult(Kind.RETRY, outcome, null, detail, null, null);
    }

    public static JobResult dead(String outcome, String detail) {
        return new JobResult(Kind.DEAD, outcome, null, detail, null, null);
    }

    public static JobResult withdrawn(String detail) {
        return new JobResult(Kind.WITHDRAWN, "WITHDRAWN", null, detail, null, null);
    }

    /**
     * For a handler that knows without an attempt that it would fail, as with an open circuit breaker, or that
     * continues later, as its receiver asks for.
     */
    public static JobResult postponed(String detail, Duration delay) {
        return new JobResult(Kind.POSTPONED, "POSTPONED", null, detail, null, delay);
    }

    /** The same result with the response of the receiver. */
    public JobResult withResponse(@Nullable Integer status, @Nullable String snippet, @Nullable Duration retryAfter) {
        return new JobResult(kind, outcome, status, detail, snippet, retryAfter);
    }

    public boolean succeeded() {
        return kind == Kind.SUCCEEDED;
    }

    public boolean postponed() {
        return kind == Kind.POSTPONED;
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
