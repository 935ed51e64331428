package dev.debrief.postmortems.review.web;

import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.review.Reviewer;
import dev.debrief.postmortems.review.Verdict;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Reviewer", description = "A reviewer, with the verdict since the last submission")
public record ReviewerView(
        @Schema(
                description = "user:<name>, team:<name> for any member, or role:<role> for anybody with the role",
                examples = "user:priya")
        String handle,

        @Schema(description = "The name to show", examples = "Priya Raman")
        String displayName,

        @Schema(description = "The verdict; absent while pending", examples = "APPROVED") @Nullable Verdict verdict,

        @Schema(description = "Who gave it, also for a team or a role; absent while pending") @Nullable PersonView verdictBy,

        @Schema(description = "When; absent while pending", examples = "2024-11-19T09:12:00Z") @Nullable Instant verdictAt) {

    public static ReviewerView of(Reviewer reviewer) {
        return new ReviewerView(
                reviewer.handle(),
                reviewer.displayName(),
                reviewer.verdict(),
                reviewer.verdictBy() == null ? null : PersonView.of(reviewer.verdictBy()),
                reviewer.verdictAt());
    }
}
