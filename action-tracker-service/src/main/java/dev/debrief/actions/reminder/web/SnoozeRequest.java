package dev.debrief.actions.reminder.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SnoozeRequest", description = "Holds back the reminders of an action item", examples = """
                {"until": "2035-11-15", "reason": "The vendor answers on the 14th."}
                """)
record SnoozeRequest(
        @Schema(
                description = "The day on which reminders resume: after today, and not after the due date",
                examples = "2035-11-15")
        @NotNull LocalDate until,

        @Schema(description = "Why there is nothing to do until then", examples = "The vendor answers on the 14th.")
        @NotBlank @Size(max = 500) String reason) {}
