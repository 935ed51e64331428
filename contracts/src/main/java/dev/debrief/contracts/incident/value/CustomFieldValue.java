package dev.debrief.contracts.incident.value;

import dev.debrief.contracts.Description;
import java.util.Objects;

/** A value of a custom field. */
@Description("A value of a custom field")
public record CustomFieldValue(
        @Description("Key of the field") String key,

        @Description("The value as text: numbers as in JSON, dates as 2024-12-01")
        String value) {

    public CustomFieldValue {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }
}
