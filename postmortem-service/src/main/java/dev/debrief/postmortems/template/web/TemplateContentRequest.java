package dev.debrief.postmortems.template.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.debrief.postmortems.template.Template;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Members that requests to add and to change a template have in common. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@SuppressWarnings("NullAway.Init")
abstract class TemplateContentRequest {

    static final String EXAMPLE = """
            {"title": "Data loss", "description": "For incidents in which data was lost", "labels": ["data-loss"],
             "sections": [{"key": "executive-summary", "title": "Executive Summary", "guidance": "A few sentences",
                           "kind": "PROSE", "requiredFrom": "LOW", "draftedFrom": "SUMMARY"},
                          {"key": "timeline", "title": "Timeline", "guidance": "What happened when", "kind": "TIMELINE"}],
             "agenda": [{"title": "Walk through the timeline", "minutes": 20}],
             "note": "Data loss needs its own sections"}
            """;

    @Schema(description = "One line", examples = "Standard")
    @NotBlank @Size(max = 120) private String title;

    @Schema(description = "When to use it", examples = "For most incidents")
    @NotNull @Size(max = 1000) private String description;

    @Schema(
            description = "Incidents with one of these labels are drafted from this template",
            examples = "[\"security\"]")
    @NotNull @Size(max = 20) private List<@NotBlank @Size(max = 80) String> labels;

    @Schema(description = "In document order")
    @NotNull @Size(min = 1, max = 40) private List<@NotNull @Valid SectionTemplateBody> sections;

    @Schema(description = "Agenda of the review meeting")
    @NotNull @Size(max = 20) private List<@NotNull @Valid AgendaPointBody> agenda;

    @Schema(description = "Reason for the change", examples = "Exposure comes first")
    @Size(min = 1, max = 500) private @Nullable String note;

    final @Nullable String note() {
        return note;
    }

    final Template toTemplate(String key) {
        return new Template(
                key,
                title,
                description,
                labels,
                sections.stream().map(SectionTemplateBody::toSection).toList(),
                agenda.stream().map(AgendaPointBody::toItem).toList());
    }
}
