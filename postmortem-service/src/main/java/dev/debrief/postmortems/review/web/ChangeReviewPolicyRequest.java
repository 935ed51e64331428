package dev.debrief.postmortems.review.web;

import dev.debrief.platform.settings.web.ChangeSettingsRequest;
import dev.debrief.postmortems.review.ReviewPolicy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The new review policy", examples = """
                {"fourEyes": true, "exceptions": true, "quorum": 2, "note": "Two of five reviewers are enough"}
                """)
record ChangeReviewPolicyRequest(
        @Schema(
                description =
                        "Whether somebody other than who submits a postmortem approves it and waives its findings",
                examples = "true")
        @NotNull Boolean fourEyes,

        @Schema(
                description = "Whether an approver can take an exception from `fourEyes`, with a reason",
                examples = "true")
        @NotNull Boolean exceptions,

        @Schema(description = "How many of the assigned reviewers decide; absent for all of them", examples = "2")
        @Nullable @Min(1) @Max(20) Integer quorum,

        @Schema(description = "Reason for the change", examples = "Two of five reviewers are enough")
        @Nullable @Size(min = 1, max = 500) String note)
        implements ChangeSettingsRequest<ReviewPolicy> {

    @Override
    public ReviewPolicy toSettings() {
        return new ReviewPolicy(fourEyes, exceptions, quorum);
    }
}
