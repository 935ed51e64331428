package dev.debrief.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Who may see it: everyone with the reader role, or only the audience and admins. {@link #UNKNOWN} stands for a value
 * of a newer version and is never published.
 */
@Description("Who may see it: everyone with the reader role, or only the audience and admins")
public enum Visibility {
    OPEN,
    RESTRICTED,
    @JsonEnumDefaultValue
    UNKNOWN
}
