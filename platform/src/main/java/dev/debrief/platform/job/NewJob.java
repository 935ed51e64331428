package dev.debrief.platform.job;

/**
 * A job to enqueue.
 *
 * @param kind selects the handler: {@code delivery}; at most 64 characters
 * @param subjectId what the job is about, to find its pending jobs; at most 128 characters
 * @param concurrencyKey what it works against, such as an endpoint or a server. Jobs with the same key, of whatever
 *     kind, share a limited number of concurrent attempts; at most 128 characters
 * @param payload what the handler needs, as JSON. A job outlives a release, so a newer version must be able to read it.
 */
public record NewJob(String kind, String subjectId, String concurrencyKey, String payload) {}
