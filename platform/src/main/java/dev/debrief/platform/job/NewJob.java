package dev.debrief.platform.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job to enqueue.
 *
 * @param kind selects the handler: {@code delivery}; at most 64 characters
 * @param subjectId what the job is about, to find its pending jobs; at most 128 characters
 * @param concurrencyKey what it works against, such as an endpoint or a server. Jobs with the same key, of whatever
 *     kind, share a limited number of concurrent attempts; at most 128 characters
 * @param payload what the handler needs, as JSON. A job outlives a release, so a newer version must be able to read it.
 * @param notBefore time of the first attempt; null or in the past for now
 */
public record NewJob(
        String kind,
        String subjectId,
        String concurrencyKey,
        String payload,
        @Nullable Instant notBefore) {

    /** A job that is due immediately. */
    public NewJob(String kind, String subjectId, String concurrencyKey, String payload) {
        this(kind, subjectId, concurrencyKey, payload, null);
    }
}
