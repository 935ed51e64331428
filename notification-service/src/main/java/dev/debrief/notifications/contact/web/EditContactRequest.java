package dev.debrief.notifications.contact.web;

import dev.debrief.notifications.contact.ContactDetails;
import dev.debrief.notifications.contact.EmailAddress;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EditContact", description = "A JSON Merge Patch for a contact")
record EditContactRequest(
        @Schema(description = "Display name", examples = "Payments team") @NotBlank @OneLine @Size(max = 120) String displayName,

        @Schema(description = "E-mail addresses; replaces the complete list", examples = "[\"payments@example.com\"]")
        @NotNull @Size(max = 20) List<@NotNull @Size(max = 254) @Pattern(regexp = EmailAddress.PATTERN, message = EmailAddress.RULE) String>
                emails) {

    static EditContactRequest of(ContactDetails details) {
        return new EditContactRequest(details.displayName(), details.emails());
    }

    ContactDetails toDetails() {
        return new ContactDetails(displayName, emails);
    }
}
