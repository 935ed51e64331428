package dev.debrief.postmortems.lifecycle.web;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.RoleDependent;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.check.NewWaiver;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A transition", examples = """
                {"transition": "SUBMIT", "comment": "Ready for review."}
                """)
record TransitionPostmortemRequest(
        @Schema(description = "The transition", examples = "SUBMIT") @NotNull PostmortemTransition transition,

        @Schema(
                description = "A comment; required by REQUEST_CHANGES, REVISE and WAIVE",
                examples = "Ready for review.")
        @Size(max = 5000) @Nullable String comment,

        @Schema(description = "For approvers: findings to waive, as with POST `\u2026/waivers`")
        @Nullable @Size(max = 100) List<@NotNull @Valid WaiverBody> waivers)
        implements RoleDependent {

    @Override
    public Optional<String> requiredRole() {
        boolean approves = transition != null && transition.needsApprover() || waivers != null && !waivers.isEmpty();
        return approves ? Optional.of(Roles.APPROVER) : Optional.empty();
    }

    /** @return the comment; not null when the transition requires one */
    @Nullable String checkedComment() {
        String given = comment == null || comment.isBlank() ? null : comment;
        if (given == null && transition.needsComment()) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(transition + " needs a comment that says why, or what should change.")
                    .at("/comment", "must not be blank");
        }
        return given;
    }

    List<NewWaiver> waived() {
        return waivers == null
                ? List.of()
                : waivers.stream().map(WaiverBody::toWaiver).toList();
    }
}
