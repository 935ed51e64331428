package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A postmortem was closed: every action item is verified, dropped or accepted as it is. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "closed",
        definition = "A postmortem was closed: every action item is verified, dropped or accepted as it is.")
public record PostmortemClosed(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who closed it") Person by,
        @Description("When it was closed") Instant at,

        @Description("Keys of action items that were accepted as they are")
        List<String> acceptedActionItems)
        implements PostmortemEvent {

    public PostmortemClosed {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        acceptedActionItems = List.copyOf(acceptedActionItems);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
