package dev.debrief.postmortems.audience.web;

import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WriteExternalSummary", description = "What people outside the organisation read", examples = """
                {"title": "Checkout was not available",
                 "whatHappened": "On 15 November, some customers could not pay for 80 minutes.",
                 "whatWeDo": "We test discounts with incomplete data before each release."}
                """)
record WriteExternalSummaryRequest(
        @Schema(
                description = "Replaces the title of the postmortem for the public",
                examples = "Checkout was not available")
        @NotBlank @OneLine
        @Size(max = 200) String title,

        @Schema(description = "Markdown", examples = "On 15 November, some customers could not pay for 80 minutes.")
        @NotBlank @Size(max = 10_000) String whatHappened,

        @Schema(description = "Markdown", examples = "We test discounts with incomplete data before each release.")
        @NotBlank @Size(max = 10_000) String whatWeDo) {

    ExternalSummary toSummary() {
        return new ExternalSummary(title, whatHappened, whatWeDo);
    }
}
