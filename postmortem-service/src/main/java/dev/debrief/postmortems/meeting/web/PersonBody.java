package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.incident.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PersonOrTeam", description = "A person or a team by handle")
record PersonBody(
        @Schema(description = "user:<name> or team:<name>", examples = "user:priya")
        @NotNull @Pattern(regexp = "^(user|team):[A-Za-z0-9._@-]{1,120}$", message = "must be like user:dana or team:support")
        String handle,

        @Schema(description = "The name to show", examples = "Priya Raman") @NotBlank @OneLine @Size(max = 200) String displayName) {

    Person toPerson() {
        return new Person(handle, displayName);
    }
}
