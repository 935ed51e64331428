package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A postmortem was drafted for a resolved incident. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "drafted",
        definition = "A postmortem was drafted for a resolved incident.")
public record PostmortemDrafted(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("When") Instant at,

        @Description("The policy rule that required it") String requiredBecause,

        @Description("Handles of the participants who should attend the meeting")
        List<String> invited)
        implements PostmortemEvent {

    public PostmortemDrafted {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(requiredBecause, "requiredBecause");
        invited = List.copyOf(invited);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
