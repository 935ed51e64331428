package dev.debrief.postmortems.section.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The text of a section", examples = """
                {"text": "On 15 November 2024 customers could not complete purchases for 80 minutes."}
                """)
record WriteSectionRequest(
        @Schema(
                description = "Markdown (CommonMark and tables); an empty text empties the section",
                examples = "On 15 November 2024 customers could not complete purchases for 80 minutes.")
        @NotNull @Size(max = 40_000) String text) {}
