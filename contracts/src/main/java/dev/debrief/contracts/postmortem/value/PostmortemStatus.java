package dev.debrief.contracts.postmortem.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** Where a postmortem is in its life. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("Where a postmortem is in its life")
public enum PostmortemStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    CLOSED,
    WAIVED,
    @JsonEnumDefaultValue
    UNKNOWN
}
