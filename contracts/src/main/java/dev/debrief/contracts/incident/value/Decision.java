package dev.debrief.contracts.incident.value;

import dev.debrief.contracts.Description;
import java.util.List;
import java.util.Objects;

/** A point at which somebody chose: what was known then, what could be done, what was chosen and why. */
@Description("A point at which somebody chose: what was known then, what could be done, what was chosen and why")
public record Decision(
        @Description("What was known at that moment") String knownThen,
        @Description("What could have been done") List<String> options,
        @Description("What was chosen") String choice,
        @Description("Why") String reason) {

    public Decision {
        Objects.requireNonNull(knownThen, "knownThen");
        options = List.copyOf(options);
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(reason, "reason");
    }
}
