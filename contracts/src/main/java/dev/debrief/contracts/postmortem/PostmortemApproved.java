package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.FourEyesException;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An approver approved a postmortem. */
@EventType(aggregate = Aggregate.POSTMORTEM, name = "approved", definition = "An approver approved a postmortem.")
public record PostmortemApproved(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who") Person by,
        @Description("When") Instant at,

        @Description(
                "Exceptions from four eyes that were taken for this publication: whoever submitted the postmortem may have"
                        + " approved it, too. At most 5, the latest. Absent if there were none")
        @Nullable List<FourEyesException> fourEyesExceptions)
        implements PostmortemEvent {

    public PostmortemApproved {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        fourEyesExceptions = fourEyesExceptions == null ? null : List.copyOf(fourEyesExceptions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
