package dev.debrief.contracts.postmortem.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** The status of a postmortem. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("The status of a postmortem")
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
