package dev.debrief.notifications.contact.web;

import dev.debrief.notifications.contact.ContactDetails;
import dev.debrief.notifications.contact.EmailAddress;
import dev.debrief.notifications.contact.Handle;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AddContact", description = "A person or a team to add", examples = """
                {"handle": "team:payments", "displayName": "Payments team",
                 "emails": ["payments@example.com"]}
                """)
record AddContactRequest(
        @Schema(description = "user:<name> or team:<name>; cannot be changed later", examples = "team:payments")
        @NotNull @Pattern(regexp = Handle.PATTERN, message = Handle.RULE) String handle,

        @Schema(description = "Display name", examples = "Payments team") @NotBlank @OneLine @Size(max = 120) String displayName,

        @Schema(
                description = "E-mail addresses; empty for a contact that only uses the feed",
                examples = "[\"payments@example.com\"]")
        @NotNull @Size(max = 20) List<@NotNull @Size(max = 254) @Pattern(regexp = EmailAddress.PATTERN, message = EmailAddress.RULE) String>
                emails) {

    ContactDetails toDetails() {
        return new ContactDetails(displayName, emails);
    }
}
