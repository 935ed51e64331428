package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.LocalDate;
import java.util.Objects;

/** The follow-up review was scheduled. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "follow-up-review-scheduled",
        definition = "The follow-up review was scheduled.")
public record FollowUpReviewScheduled(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("The date, in the organisation's zone") LocalDate reviewOn)
        implements PostmortemEvent {

    public FollowUpReviewScheduled {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(reviewOn, "reviewOn");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
