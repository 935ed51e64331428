package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stretch of time in which something was felt. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A stretch of time in which something was felt")
public record ImpactWindow(
        @Description("When it began") Instant startedAt,

        @Description("When it ended; absent while it goes on") @Nullable Instant endedAt,

        @Description("What was felt, in words") @Nullable String description) {

    public ImpactWindow {
        Objects.requireNonNull(startedAt, "startedAt");
    }
}
