package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.plan.SeenFields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as it was when a worker has claimed it.
 *
 * @param issue null until it is created
 * @param changes how often the action item was changed
 * @param requestedAt when an issue was requested and no response had arrived
 * @param noted whether something could not be done before
 */
record LinkSnapshot(
        UUID itemId,
        LinkState state,
        @Nullable String issue,
        SeenFields seen,
        long changes,
        @Nullable Instant requestedAt,
        boolean noted) {}
