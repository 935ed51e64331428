package dev.debrief.platform.job;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many jobs to enqueue, which differ in few members of their payload.
 *
 * @param kind as {@link NewJob#kind}
 * @param subjectId as {@link NewJob#subjectId}
 * @param payload the members that all payloads have, as a JSON object
 */
public record NewJobs(String kind, String subjectId, String payload, List<Item> items) {

    public NewJobs {
        items = List.copyOf(items);
    }

    /**
     * One of the jobs.
     *
     * @param id a new UUIDv7
     * @param concurrencyKey as {@link NewJob#concurrencyKey}
     * @param payload the members of its own, as a JSON object
     * @param notBefore as {@link NewJob#notBefore}
     */
    public record Item(
            UUID id,
            String concurrencyKey,
            String payload,
            @Nullable Instant notBefore) {}

    NewJobs part(int from, int size) {
        return new NewJobs(kind, subjectId, payload, items.subList(from, Math.min(items.size(), from + size)));
    }
}
