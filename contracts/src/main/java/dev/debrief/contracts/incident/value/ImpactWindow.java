package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A period of impact. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A period of impact")
public record ImpactWindow(
        @Description("When it began") Instant startedAt,

        @Description("When it ended; absent while it continues") @Nullable Instant endedAt,

        @Description("Description of the impact") @Nullable String description) {

    public ImpactWindow {
        Objects.requireNonNull(startedAt, "startedAt");
    }
}
