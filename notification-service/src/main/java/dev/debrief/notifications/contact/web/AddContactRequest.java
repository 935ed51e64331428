package dev.debrief.notifications.contact.web;

import dev.debrief.notifications.contact.EditContact;
import dev.debrief.notifications.contact.EmailAddress;
import dev.debrief.notifications.contact.Handle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of POST /contacts. */
@Schema(name = "AddContact", description = "A person or a team to make reachable")
record AddContactRequest(
        @Schema(description = "user:<name> or team:<name>; cannot be changed later", examples = "team:payments")
        @NotNull @Pattern(regexp = Handle.PATTERN, message = Handle.RULE) String handle,

        @Schema(description = "The name to show", examples = "Payments team") @NotBlank @Size(max = 120) String displayName,

        @Schema(
                description = "Where mail goes; empty for somebody who reads the feed only",
                examples = "[\"payments@example.com\"]")
        @NotNull @Size(max = 20) List<@NotNull @Size(max = 254) @Pattern(regexp = EmailAddress.PATTERN, message = EmailAddress.RULE) String>
                emails) {

    EditContact toValues() {
        return new EditContact(displayName, emails);
    }
}
