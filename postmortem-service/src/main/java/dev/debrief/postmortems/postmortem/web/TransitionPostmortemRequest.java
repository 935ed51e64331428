package dev.debrief.postmortems.postmortem.web;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.check.CheckWaiver;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A step towards publication")
record TransitionPostmortemRequest(
        @Schema(description = "Which step", examples = "SUBMIT") @NotNull PostmortemTransition transition,

        @Schema(
                description = "What there is to say; REQUEST_CHANGES, REVISE and WAIVE need it",
                examples = "Ready for review.")
        @Size(max = 5000) @Nullable String comment,

        @Schema(description = "For approvers: checks that need not pass, and why; on record with the step")
        @Nullable @Size(max = 10) List<@NotNull @Valid WaiverBody> waivers) {

    static final String EXAMPLE = "{\"transition\": \"SUBMIT\", \"comment\": \"Ready for review.\"}";

    /** The comment, which is there when the step asks for one. */
    @Nullable String checkedComment() {
        String given = comment == null || comment.isBlank() ? null : comment;
        if (given == null && transition.needsComment()) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(transition + " needs a comment that says why, or what should change.")
                    .at("/comment", "must not be blank");
        }
        return given;
    }

    List<CheckWaiver> waived() {
        return waivers == null
                ? List.of()
                : waivers.stream().map(WaiverBody::toWaiver).toList();
    }
}
