package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/**
 * Whether a duration has a value; only RECORDED has one. {@link #UNKNOWN} stands for a value of a newer version and is
 * never published.
 */
@Description("Whether a duration has a value; only RECORDED has one")
public enum DurationStatus {
    RECORDED,
    PENDING,
    NOT_APPLICABLE,
    INVALID,
    @JsonEnumDefaultValue
    UNKNOWN
}
