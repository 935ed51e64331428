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

@Schema(name = "AddContact", description = "A person or a team to add", examples = """
                {"handle": "team:payments", "displayName": "Payments team",
                 "emails": ["payments@example.com"]}
                """)
record AddContactRequest(
        @Schema(description = "user:<name> or team:<name>; cannot be changed later", examples = "team:payments")
        @NotNull @Pattern(regexp = Handle.PATTERN, message = Handle.RULE) String handle,

        @Schema(description = "Display name", examples = "Payments team") @NotBlank @OneLine @Size(max = 120) String displayName,

        @Schema(
                description =
                        "E-mail addresses; empty for a person who only uses the feed, and for a team whose members are notified instead",
                examples = "[\"payments@example.com\"]")
        @NotNull @Size(max = 20) List<@NotNull @Size(max = 254) @Pattern(regexp = EmailAddress.PATTERN, message = EmailAddress.RULE) String>
                emails,

        @Schema(
                description = "Handles of the people in a team; absent or empty for a person",
                examples = "[\"user:dana\", \"user:lee\"]")
        @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = Handle.PERSON_PATTERN, message = Handle.PERSON_RULE) String> members,

        @Schema(description = "Handle of the member who leads the team", examples = "user:dana")
        @Nullable @Pattern(regexp = Handle.PERSON_PATTERN, message = Handle.PERSON_RULE) String lead) {

    ContactDetails toDetails() {
        return new ContactDetails(displayName, emails, members == null ? List.of() : members, lead);
    }
}
