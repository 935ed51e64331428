package dev.debrief.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Who may see it: everybody with the role, or the audience and admins only. {@link #UNKNOWN} stands for a value of a
 * newer version and is never published.
 */
@Description("Who may see it: everybody with the role, or the audience and admins only")
public enum Visibility {
    OPEN,
    RESTRICTED,
    @JsonEnumDefaultValue
    UNKNOWN
}
