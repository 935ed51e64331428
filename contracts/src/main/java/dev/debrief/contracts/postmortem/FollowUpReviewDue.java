package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The day of the follow-up review has come. */
@FactType(
        aggregate = Aggregate.POSTMORTEM,
        name = "follow-up-review-due",
        definition = "The day of the follow-up review has come.")
public record FollowUpReviewDue(
        @Description("The postmortem after the fact") PostmortemSnapshot postmortem,
        @Description("The day, in the organisation's zone") LocalDate reviewOn)
        implements PostmortemFact {

    public FollowUpReviewDue {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(reviewOn, "reviewOn");
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }
}
