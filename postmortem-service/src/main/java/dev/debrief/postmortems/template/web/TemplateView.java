package dev.debrief.postmortems.template.web;

import dev.debrief.postmortems.template.TemplateVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Template", description = "Sections of a postmortem and the agenda of its meeting")
record TemplateView(
        @Schema(description = "Name in paths", examples = "standard", required = true)
        String key,

        @Schema(description = "0 if built in; also the ETag", examples = "2", required = true)
        int version,

        @Schema(description = "One line", examples = "Standard", required = true)
        String title,

        @Schema(description = "When to use it", examples = "For most incidents", required = true)
        String description,

        @Schema(
                description = "Incidents with one of these labels are drafted from this template",
                examples = "[\"security\"]",
                required = true)
        List<String> labels,

        @Schema(description = "In document order", required = true)
        List<SectionTemplateBody> sections,

        @Schema(description = "Agenda of the review meeting", required = true)
        List<AgendaPointBody> agenda,

        @Schema(description = "Whether new drafts no longer use it", examples = "false", required = true)
        boolean retired,

        @Schema(description = "Reason for the change", examples = "Exposure comes first") @Nullable String note,

        @Schema(description = "Handle of who changed it; absent if built in", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When it was changed", examples = "2024-12-01T09:00:00Z") @Nullable Instant changedAt) {

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
