package dev.debrief.contracts.postmortem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The follow-up review was held. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "follow-up-review-held",
        definition = "The follow-up review was held.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpReviewHeld(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("When it was held") Instant heldAt,
        @Description("The outcome") String outcome,

        @Description("Date of the next review; absent if the postmortem was closed") @Nullable LocalDate nextReviewOn,

        @Description("Who recorded it") Person by,
        @Description("When it was recorded") Instant at)
        implements PostmortemEvent {

    public FollowUpReviewHeld {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(heldAt, "heldAt");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
