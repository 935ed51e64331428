package dev.debrief.postmortems.audience.web;

import dev.debrief.documents.audience.Audience;
import dev.debrief.postmortems.audience.SectionAudience;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SectionAudienceChoice", description = "The audience of a section")
record SectionAudienceBody(
        @Schema(description = "Key of the section", examples = "executive-summary") @NotNull @Size(min = 1, max = 40) String section,

        @Schema(description = "The widest audience that may read it", examples = "PUBLIC") @NotNull Audience audience) {

    SectionAudience toAudience() {
        return new SectionAudience(section, audience);
    }
}
