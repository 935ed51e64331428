package dev.debrief.actions.recurrence.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DecideRecurrenceRequest", description = "Why it is a recurrence, or why it is none", examples = """
                {"reason": "The same query timed out again."}
                """)
record DecideRecurrenceRequest(
        @Schema(description = "Reason", examples = "The same query timed out again.") @NotBlank @Size(max = 2000) String reason) {}
