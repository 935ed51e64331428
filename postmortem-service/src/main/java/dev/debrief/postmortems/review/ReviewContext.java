package dev.debrief.postmortems.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The postmortem as its reviewers see it.
 *
 * @param status in words of the API
 * @param inReview whether it waits for what they say
 * @param audience handles of those who may see it; null when everybody may
 */
public record ReviewContext(
        UUID postmortemId,
        String key,
        String status,
        boolean inReview,
        @Nullable List<String> audience) {

    boolean canBeSeenBy(String handle) {
        return audience == null || handle.startsWith(Reviewer.ROLE) || audience.contains(handle);
    }
}
