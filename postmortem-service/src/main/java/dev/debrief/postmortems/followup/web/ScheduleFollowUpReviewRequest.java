package dev.debrief.postmortems.followup.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "When to review the action items", examples = """
                {"reviewOn": "2024-12-01"}
                """)
record ScheduleFollowUpReviewRequest(
        @Schema(description = "The day, in the organisation's zone", examples = "2024-12-01") @NotNull LocalDate reviewOn) {}
