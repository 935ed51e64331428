package dev.debrief.postmortems.followup.web;

import dev.debrief.platform.security.RoleDependent;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.postmortem.AcceptedAction;
import dev.debrief.postmortems.postmortem.FollowUpOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The outcome of a follow-up review", examples = """
                {"heldAt": "2024-12-02T14:00:00Z", "outcome": "Four of six actions have their effect.",
                 "nextReviewOn": "2025-01-13"}
                """)
record HoldFollowUpReviewRequest(
        @Schema(description = "When it was held", examples = "2024-12-02T14:00:00Z") @NotNull Instant heldAt,

        @Schema(description = "Markdown", examples = "Four of six actions have their effect.")
        @NotBlank @Size(max = 20_000) String outcome,

        @Schema(description = "The next review; without one the postmortem is closed", examples = "2025-01-13")
        @Nullable LocalDate nextReviewOn,

        @Schema(description = "Action items to accept unfinished") @Nullable @Size(max = 200) List<@NotNull @Valid Accepted> accepted)
        implements RoleDependent {

    /** Without a next review the postmortem is closed. */
    @Override
    public Optional<String> requiredRole() {
        return nextReviewOn == null ? Optional.of(Roles.APPROVER) : Optional.empty();
    }

    FollowUpOutcome toOutcome() {
        List<AcceptedAction> acceptedActions = accepted == null
                ? List.of()
                : accepted.stream()
                        .map(one -> new AcceptedAction(one.key(), one.reason()))
                        .toList();
        return new FollowUpOutcome(heldAt, outcome, nextReviewOn, acceptedActions);
    }

    @Schema(name = "AcceptAction", description = "An action item to accept unfinished")
    record Accepted(
            @Schema(description = "Its key", examples = "AI-12")
            @NotNull @Pattern(regexp = "^AI-[1-9][0-9]{0,17}$", message = "must be a key like AI-12") String key,

            @Schema(description = "The reason", examples = "The old code is removed next month anyway")
            @NotBlank @Size(max = 500) String reason) {}
}
