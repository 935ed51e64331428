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
import org.jspecify.annotations.Nullable;

/** A reviewer approved a postmortem. An approver decides whether it is approved as a whole. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "review-approved",
        definition = "A reviewer approved a postmortem. An approver decides whether it is approved as a whole.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewApproved(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,

        @Description("The reviewer's comment") @Nullable String comment,

        @Description("Remaining reviewers: people, teams or roles (role:approver)")
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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
