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
import org.jspecify.annotations.Nullable;

@Schema(name = "EditContact", description = "A JSON Merge Patch for a contact")
record EditContactRequest(
        @Schema(description = "Display name", examples = "Payments team") @NotBlank @OneLine @Size(max = 120) String displayName,

        @Schema(description = "E-mail addresses; replaces the complete list", examples = "[\"payments@example.com\"]")
        @NotNull @Size(max = 20) List<@NotNull @Size(max = 254) @Pattern(regexp = EmailAddress.PATTERN, message = EmailAddress.RULE) String>
                emails,

        @Schema(
                description = "Handles of the people in a team; replaces the complete list. Empty for a person",
                examples = "[\"user:dana\", \"user:lee\"]")
        @NotNull @Size(max = 200) List<@NotNull @Pattern(regexp = Handle.PERSON_PATTERN, message = Handle.PERSON_RULE) String> members,

        @Schema(description = "Handle of the member who leads the team", examples = "user:dana")
        @Nullable @Pattern(regexp = Handle.PERSON_PATTERN, message = Handle.PERSON_RULE) String lead) {

    static EditContactRequest of(ContactDetails details) {
        return new EditContactRequest(details.displayName(), details.emails(), details.members(), details.lead());
    }

    ContactDetails toDetails() {
        return new ContactDetails(displayName, emails, members, lead);
    }
}
