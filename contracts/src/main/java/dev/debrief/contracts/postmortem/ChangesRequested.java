package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.Objects;

/** A reviewer requested changes; the postmortem is a draft again. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "changes-requested",
        definition = "A reviewer requested changes; the postmortem is a draft again.")
public record ChangesRequested(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who") Person by,
        @Description("When") Instant at,
        @Description("The requested changes") String comment)
        implements PostmortemEvent {

    public ChangesRequested {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(comment, "comment");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
