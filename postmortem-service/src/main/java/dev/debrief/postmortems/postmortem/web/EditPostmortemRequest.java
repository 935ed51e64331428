package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.postmortem.EditPostmortem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What can be changed of a postmortem itself")
record EditPostmortemRequest(
        @Schema(
                description = "Its title; from then on the title of the incident no longer replaces it",
                examples = "Checkout fails for promotions without metadata")
        @NotBlank @Size(max = 200) String title) {

    static final String EXAMPLE = "{\"title\": \"Checkout fails for promotions without metadata\"}";

    static EditPostmortemRequest of(EditPostmortem edit) {
        return new EditPostmortemRequest(edit.title());
    }

    EditPostmortem toEdit() {
        return new EditPostmortem(title);
    }
}
