package dev.debrief.postmortems.template.web;

import dev.debrief.postmortems.template.TemplateVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Template", description = "Which sections a postmortem has, and what is talked about in its meeting")
record TemplateView(
        @Schema(description = "Its name in paths", examples = "standard", required = true)
        String key,

        @Schema(description = "0 for one that is built in; its ETag", examples = "2", required = true)
        int version,

        @Schema(description = "One line", examples = "Standard", required = true)
        String title,

        @Schema(description = "When to use it", examples = "For most incidents", required = true)
        String description,

        @Schema(
                description = "Incidents that carry one of these labels are drafted with it",
                examples = "[\"security\"]",
                required = true)
        List<String> labels,

        @Schema(description = "In the order of the document", required = true)
        List<SectionTemplateBody> sections,

        @Schema(description = "What is talked about in the review meeting", required = true)
        List<AgendaPointBody> agenda,

        @Schema(description = "Whether no more drafts are made with it", examples = "false", required = true)
        boolean retired,

        @Schema(description = "Why it changed", examples = "Exposure comes first") @Nullable String note,

        @Schema(description = "Handle of who changed it; absent for what is built in", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When that was", examples = "2024-12-01T09:00:00Z") @Nullable Instant changedAt) {

    static TemplateView of(TemplateVersion version) {
        return new TemplateView(
                version.key(),
                version.version(),
                version.template().title(),
                version.template().description(),
                version.template().labels(),
                version.template().sections().stream()
                        .map(SectionTemplateBody::of)
                        .toList(),
                version.template().agenda().stream().map(AgendaPointBody::of).toList(),
                version.retired(),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
