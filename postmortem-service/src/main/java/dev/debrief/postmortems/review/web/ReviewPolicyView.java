package dev.debrief.postmortems.review.web;

import dev.debrief.postmortems.review.ReviewPolicy;
import dev.debrief.postmortems.review.ReviewPolicyVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewPolicy", description = "How postmortems are reviewed")
record ReviewPolicyView(
        @Schema(description = "Number of the version; 0 is built in", examples = "3", required = true)
        int version,

        @Schema(
                description =
                        "Whether somebody other than who submits a postmortem approves it and waives its findings",
                examples = "true",
                required = true)
        boolean fourEyes,

        @Schema(
                description = "Whether an approver can take an exception from `fourEyes`, with a reason",
                examples = "true",
                required = true)
        boolean exceptions,

        @Schema(description = "How many of the assigned reviewers decide; absent for all of them", examples = "2")
        @Nullable Integer quorum,

        @Schema(description = "Reason for the change", examples = "Two of five reviewers are enough") @Nullable String note,

        @Schema(description = "Who changed it; absent for the built-in version", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When it was changed; absent for the built-in version", examples = "2024-10-01T08:00:00Z")
        @Nullable Instant changedAt) {

    static ReviewPolicyView of(ReviewPolicyVersion version) {
        ReviewPolicy policy = version.settings();
        return new ReviewPolicyView(
                version.version(),
                policy.fourEyes(),
                policy.exceptions(),
                policy.quorum(),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
