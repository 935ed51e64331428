package dev.debrief.postmortems.review.web;

import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.incident.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReviewerChoice", description = "A reviewer to ask")
record ReviewerBody(
        @Schema(
                description = "user:<name>, team:<name> for any member, or role:<role> for anybody with the role",
                examples = "user:priya")
        @NotNull @Pattern(
                regexp = "^((user|team):[A-Za-z0-9._@-]{1,120}|role:(reader|contributor|approver|admin))$",
                message = "must be like user:dana, team:support or role:approver")
        String handle,

        @Schema(description = "The name to show", examples = "Priya Raman") @NotBlank @OneLine @Size(max = 200) String displayName) {

    Person toPerson() {
        return new Person(handle, displayName);
    }
}
