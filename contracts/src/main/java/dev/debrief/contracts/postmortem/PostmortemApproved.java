package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An approver agreed with a postmortem. */
@FactType(aggregate = Aggregate.POSTMORTEM, name = "approved", definition = "An approver agreed with a postmortem.")
public record PostmortemApproved(
        @Description("The postmortem after the fact") PostmortemSnapshot postmortem,
        @Description("Who") Person by,
        @Description("When") Instant at)
        implements PostmortemFact {

    public PostmortemApproved {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }
}
