package dev.debrief.notifications.contact.web;

import dev.debrief.notifications.contact.EditContact;
import dev.debrief.notifications.contact.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of PATCH /contacts/{id}. */
@Schema(name = "EditContact", description = "What can change about a contact")
record EditContactRequest(
        @Schema(description = "The name to show", examples = "Payments team") @NotBlank @Size(max = 120) String displayName,

        @Schema(description = "Where mail goes; the whole list", examples = "[\"payments@example.com\"]")
        @NotNull @Size(max = 20) List<@NotNull @Size(max = 254) @Pattern(regexp = EmailAddress.PATTERN, message = EmailAddress.RULE) String>
                emails) {

    static EditContactRequest of(EditContact values) {
        return new EditContactRequest(values.displayName(), values.emails());
    }

    EditContact toValues() {
        return new EditContact(displayName, emails);
    }
}
