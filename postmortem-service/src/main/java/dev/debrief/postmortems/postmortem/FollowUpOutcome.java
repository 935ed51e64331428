package dev.debrief.postmortems.postmortem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a follow-up review.
 *
 * @param outcome in words
 * @param nextReviewOn null when nothing is left to look at, which closes the postmortem
 */
public record FollowUpOutcome(
        Instant heldAt, String outcome, @Nullable LocalDate nextReviewOn, List<AcceptedAction> accepted) {

    public FollowUpOutcome {
        accepted = List.copyOf(accepted);
    }
}
