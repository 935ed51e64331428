package dev.debrief.postmortems.details.web;

import dev.debrief.postmortems.postmortem.Postmortem;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FollowUpReview", description = "When the action items are reviewed")
record FollowUpReviewView(
        @Schema(description = "The day, in the organisation's zone; absent until set", examples = "2024-12-01")
        @Nullable LocalDate reviewOn,

        @Schema(description = "Its revision, as in the ETag", examples = "2")
        long revision) {

    static FollowUpReviewView of(Postmortem postmortem) {
        return new FollowUpReviewView(postmortem.followUpReviewOn(), postmortem.followUpRevision());
    }
}
