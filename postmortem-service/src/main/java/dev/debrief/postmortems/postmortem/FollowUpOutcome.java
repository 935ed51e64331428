package dev.debrief.postmortems.postmortem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a follow-up review.
 *
 * @param outcome Markdown
 * @param nextReviewOn null when nothing is left to review, which closes the postmortem
 * @param accepted unfinished action items that need not be finished
 */
public record FollowUpOutcome(
        Instant heldAt, String outcome, @Nullable LocalDate nextReviewOn, List<AcceptedAction> accepted) {

    public FollowUpOutcome {
        accepted = List.copyOf(accepted);
    }

    public List<String> acceptedKeys() {
        return accepted.stream().map(AcceptedAction::key).toList();
    }
}
