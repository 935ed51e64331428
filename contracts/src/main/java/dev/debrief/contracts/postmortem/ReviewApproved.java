package dev.debrief.contracts.postmortem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reviewer agrees with a postmortem; it is approved once an approver says so. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "review-approved",
        definition = "A reviewer agrees with a postmortem; it is approved once an approver says so.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewApproved(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,

        @Description("What was said") @Nullable String comment,

        @Description("Who is still asked: people, teams, or whoever has a role (role:approver)")
        List<Person> outstanding,

        @Description("Who") Person by,
        @Description("When") Instant at)
        implements PostmortemEvent {

    public ReviewApproved {
        Objects.requireNonNull(postmortem, "postmortem");
        outstanding = List.copyOf(outstanding);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
