package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.tracker.plan.SeenFields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as it was when a worker has claimed it.
 *
 * @param issue null until it is created
 * @param changes how often the action item was changed
 * @param remoteChanges how often the tracker has said that the issue was changed
 * @param stale whether the issue has not been read since it was changed
 * @param noted whether something could not be done before
 * @param requestedAt when an issue was requested and no response had arrived, perhaps for an earlier link
 * @param earlierIssue what an earlier link to the same project led to
 */
public record LinkSnapshot(
        UUID itemId,
        @Nullable String issue,
        SeenFields seen,
        long changes,
        long remoteChanges,
        boolean stale,
        boolean noted,
        @Nullable Instant requestedAt,
        @Nullable String earlierIssue) {}
