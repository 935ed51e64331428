package dev.debrief.contracts.postmortem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A waived postmortem was reinstated as a draft. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "reinstated",
        definition = "A waived postmortem was reinstated as a draft.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostmortemReinstated(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who reinstated it") Person by,
        @Description("When it was reinstated") Instant at,

        @Description("A comment, if one was given") @Nullable String comment)
        implements PostmortemEvent {

    public PostmortemReinstated {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
