package dev.debrief.postmortems.details.web;

import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The fields of a postmortem that can be changed")
record EditPostmortemRequest(
        @Schema(
                description = "The title; once set, it no longer follows the title of the incident",
                examples = "Checkout fails for promotions without metadata")
        @NotBlank @OneLine
        @Size(max = 200) String title) {

    static final String EXAMPLE = "{\"title\": \"Checkout fails for promotions without metadata\"}";
}
