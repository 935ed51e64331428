package dev.debrief.postmortems.analysis;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What supports an item: a timeline entry or a piece of evidence of an incident, or a page of the web. */
@Schema(name = "AnalysisLink", description = "What supports it: a timeline entry, a piece of evidence, or a page")
public record Link(
        @Schema(
                description = "An entry of the timeline of the incident",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID timelineEntryId,

        @Schema(description = "A piece of evidence of the incident", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3e")
        @Nullable UUID evidenceId,

        @Schema(description = "Any other page", examples = "https://wiki.example.com/promotions") @Nullable
        String url,

        @Schema(description = "What is to be seen there", examples = "Error rate of the checkout") @Nullable String title) {}
