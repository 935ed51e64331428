package dev.debrief.postmortems.review.web;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.review.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Your verdict", examples = """
                {"verdict": "APPROVED", "comment": "Clear and complete."}
                """)
record ReviewRequest(
        @Schema(
                description = "CHANGES_REQUESTED returns it to its authors once all reviewers have spoken",
                examples = "APPROVED")
        @NotNull Verdict verdict,

        @Schema(description = "Markdown; required with CHANGES_REQUESTED", examples = "Clear and complete.")
        @Nullable @Size(max = 5000) String comment) {

    /** @return the comment; not null with CHANGES_REQUESTED */
    @Nullable String checkedComment() {
        String given = comment == null || comment.isBlank() ? null : comment;
        if (given == null && verdict == Verdict.CHANGES_REQUESTED) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("CHANGES_REQUESTED needs a comment that says what should change.")
                    .at("/comment", "must not be blank");
        }
        return given;
    }
}
