package dev.debrief.postmortems.review.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An exception from four eyes", examples = """
                {"reason": "I am the only engineer this week."}
                """)
record TakeExceptionRequest(
        @Schema(
                description = "Why nobody else can approve it; shown in the document",
                examples = "I am the only engineer this week.")
        @NotBlank @Size(max = 2000) String reason) {}
