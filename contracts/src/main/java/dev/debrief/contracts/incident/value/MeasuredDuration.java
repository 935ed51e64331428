package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time between two points of an incident. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("The time between two points of an incident")
public record MeasuredDuration(
        @Description(
                "FIRST_SIGNAL, DETECTION, ACKNOWLEDGEMENT, IDENTIFICATION, MITIGATION or RESOLUTION, counted from the start of impact, or the key of a custom measurement")
        String name,

        @Description("Whether the duration has a value") DurationStatus status,

        @Description("Whole seconds; present only if RECORDED") @Nullable Long seconds) {

    public MeasuredDuration {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
    }
}
