package dev.debrief.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Whether a duration has a value; only RECORDED carries one. {@link #UNKNOWN} stands for a value of a newer version and
 * is never published.
 */
public enum DurationStatus {
    RECORDED,
    PENDING,
    NOT_APPLICABLE,
    INVALID,
    @JsonEnumDefaultValue
    UNKNOWN
}
