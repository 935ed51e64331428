package dev.debrief.contracts.postmortem.value;

import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.Objects;

/** Why one person took a postmortem to its publication alone. */
@Description("Why one person took a postmortem to its publication alone")
public record FourEyesException(
        @Description("Who took the exception") Person by,
        @Description("When") Instant at,
        @Description("The reason") String reason) {

    public FourEyesException {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }
}
