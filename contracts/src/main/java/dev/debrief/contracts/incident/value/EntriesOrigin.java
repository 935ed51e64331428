package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/**
 * Why several timeline entries are added or withdrawn at once. {@link #UNKNOWN} stands for a value of a newer version
 * and is never published.
 */
@Description("Why several timeline entries are added or withdrawn at once")
public enum EntriesOrigin {
    IMPORT,
    MERGE,
    UNMERGE,
    @JsonEnumDefaultValue
    UNKNOWN
}
