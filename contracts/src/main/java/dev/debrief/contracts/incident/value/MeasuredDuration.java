package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time between two steps of an incident. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("The time between two steps of an incident")
public record MeasuredDuration(
        @Description(
                "FIRST_SIGNAL, DETECTION, ACKNOWLEDGEMENT, IDENTIFICATION, MITIGATION or RESOLUTION, counted from the start of impact, or the key of a duration that the organisation defined")
        String name,

        @Description("Whether there is a value") DurationStatus status,

        @Description("Whole seconds; only when RECORDED") @Nullable Long seconds) {

    public MeasuredDuration {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
    }
}
