package dev.debrief.contracts.incident.value;

import dev.debrief.contracts.Description;
import java.util.List;
import java.util.Objects;

/** A decision point: what was known, which options there were, what was chosen and why. */
@Description("A decision point: what was known, which options there were, what was chosen and why")
public record Decision(
        @Description("What was known at the time") String knownThen,
        @Description("The options") List<String> options,
        @Description("What was chosen") String choice,
        @Description("Why") String reason) {

    public Decision {
        Objects.requireNonNull(knownThen, "knownThen");
        options = List.copyOf(options);
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(reason, "reason");
    }
}
