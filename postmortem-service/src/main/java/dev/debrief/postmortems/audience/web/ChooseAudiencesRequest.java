package dev.debrief.postmortems.audience.web;

import dev.debrief.postmortems.audience.SectionAudience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChooseAudiences", description = "All audiences that differ from those of the kinds", examples = """
                {"sections": [{"section": "executive-summary", "audience": "PUBLIC"},
                              {"section": "detection", "audience": "INTERNAL"}]}
                """)
record ChooseAudiencesRequest(
        @Schema(description = "Sections that are not named have the audience of their kind") @NotNull @Size(max = 100) List<@NotNull @Valid SectionAudienceBody> sections) {

    List<SectionAudience> toAudiences() {
        return sections.stream().map(SectionAudienceBody::toAudience).toList();
    }
}
