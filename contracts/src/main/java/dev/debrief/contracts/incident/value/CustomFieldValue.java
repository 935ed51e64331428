package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of a custom field. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A value of a custom field")
public record CustomFieldValue(
        @Description("Key of the field") String key,

        @Description("The value as text: numbers as in JSON, dates as 2024-12-01")
        String value,

        @Description("Display name of the field at the time of the event") @Nullable String name) {

    public CustomFieldValue {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }
}
