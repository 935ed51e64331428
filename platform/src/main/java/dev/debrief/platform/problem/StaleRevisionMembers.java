package dev.debrief.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ProblemMembers("stale-revision")
@Schema(name = "StaleRevisionMembers", description = "Members of the problem stale-revision")
record StaleRevisionMembers(
        @Schema(description = "The current revision; without quotes, unlike the ETag", examples = "7", required = true)
        long currentRevision,

        @Schema(description = "The current state; for sections and analysis items only") @Nullable Object current) {}
