package dev.debrief.postmortems.template.web;

import dev.debrief.postmortems.template.Template;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The template from now on")
record ChangeTemplateRequest(
        @Schema(description = "One line", examples = "Standard") @NotBlank @Size(max = 120) String title,

        @Schema(description = "When to use it", examples = "For most incidents") @NotNull @Size(max = 1000) String description,

        @Schema(
                description = "Incidents that carry one of these labels are drafted with it",
                examples = "[\"security\"]")
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 80) String> labels,

        @Schema(description = "In the order of the document") @NotNull @Size(min = 1, max = 40) List<@NotNull @Valid SectionTemplateBody> sections,

        @Schema(description = "What is talked about in the review meeting") @NotNull @Size(max = 20) List<@NotNull @Valid AgendaPointBody> agenda,

        @Schema(description = "Why it changes", examples = "Exposure comes first") @Size(min = 1, max = 500) @Nullable String note) {

    static final String EXAMPLE = """
            {"title": "Data loss", "description": "For incidents in which data was lost", "labels": ["data-loss"],
             "sections": [{"key": "executive-summary", "title": "Executive Summary", "guidance": "A few sentences",
                           "kind": "PROSE", "requiredFrom": "LOW", "draftedFrom": "SUMMARY"},
                          {"key": "timeline", "title": "Timeline", "guidance": "What happened when", "kind": "TIMELINE"}],
             "agenda": [{"title": "Walk through the timeline", "minutes": 20}],
             "note": "Data loss asks for sections of its own"}
            """;

    Template toTemplate(String key) {
        return new Template(
                key,
                title,
                description,
                labels,
                sections.stream().map(SectionTemplateBody::toSection).toList(),
                agenda.stream().map(AgendaPointBody::toItem).toList());
    }
}
