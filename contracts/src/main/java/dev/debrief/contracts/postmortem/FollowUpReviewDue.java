package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.LocalDate;
import java.util.Objects;

/** The follow-up review is due. */
@EventType(aggregate = Aggregate.POSTMORTEM, name = "follow-up-review-due", definition = "The follow-up review is due.")
public record FollowUpReviewDue(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,

        @Description("The due date, in the organisation's zone")
        LocalDate reviewOn)
        implements PostmortemEvent {

    public FollowUpReviewDue {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(reviewOn, "reviewOn");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
