package dev.debrief.postmortems.template.web;

import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.template.DraftedFrom;
import dev.debrief.postmortems.template.SectionKind;
import dev.debrief.postmortems.template.SectionTemplate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SectionTemplate", description = "A section of a template")
record SectionTemplateBody(
        @Schema(description = "Name in paths", examples = "executive-summary")
        @NotNull @Size(max = 40) @Pattern(regexp = "^[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,10}$")
        String key,

        @Schema(description = "Heading", examples = "Executive Summary") @NotBlank @OneLine @Size(max = 120) String title,

        @Schema(description = "What belongs here", examples = "What happened, in a few sentences.")
        @NotBlank @Size(max = 2000) String guidance,

        @Schema(description = "PROSE is written by people; the others render data kept elsewhere", examples = "PROSE")
        @NotNull SectionKind kind,

        @Schema(
                description = "Lowest severity at which it must not be empty: LOW for always, omitted for never",
                examples = "HIGH")
        @Nullable Severity requiredFrom,

        @Schema(
                description =
                        "Source of the generated text, which is kept current until somebody edits the section; after that it is offered as a suggestion",
                examples = "SUMMARY")
        @Nullable DraftedFrom draftedFrom) {

    SectionTemplate toSection() {
        return new SectionTemplate(key, title, guidance, kind, requiredFrom, draftedFrom);
    }

    static SectionTemplateBody of(SectionTemplate section) {
        return new SectionTemplateBody(
                section.key(),
                section.title(),
                section.guidance(),
                section.kind(),
                section.requiredFrom(),
                section.draftedFrom());
    }
}
