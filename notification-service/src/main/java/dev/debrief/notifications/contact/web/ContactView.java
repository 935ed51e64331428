package dev.debrief.notifications.contact.web;

import dev.debrief.notifications.contact.Contact;
import dev.debrief.notifications.contact.EmailAddress;
import dev.debrief.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Contact", description = "A person or a team that receives notifications")
record ContactView(
        @Schema(description = "Id of the contact", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "user:<name> or team:<name>", examples = "team:payments", required = true)
        String handle,

        @Schema(description = "Display name", examples = "Payments team", required = true)
        String displayName,

        @Schema(
                description =
                        "E-mail addresses; masked (`p***@example.com`) except for the contact itself, members of the team and admins",
                examples = "[\"payments@example.com\"]",
                required = true)
        List<String> emails,

        @Schema(description = "Whether the addresses are masked", examples = "false", required = true)
        boolean masked,

        @Schema(
                description = "Handles of the people in a team; empty for a person",
                examples = "[\"user:dana\", \"user:lee\"]",
                required = true)
        List<String> members,

        @Schema(description = "Handle of the member who leads the team", examples = "user:dana") @Nullable String lead,

        @Schema(description = "Time of creation", examples = "2024-11-15T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "Time of the last change", examples = "2024-11-15T09:00:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Revision, incremented by every change; the ETag", examples = "1", required = true)
        long revision) {

    static ContactView of(Contact contact, Actor viewer) {
        boolean open = contact.isManagedBy(viewer);
        List<String> emails = open
                ? contact.emails()
                : contact.emails().stream().map(EmailAddress::masked).toList();
        return new ContactView(
                contact.id(),
                contact.handle(),
                contact.displayName(),
                emails,
                !open,
                contact.members(),
                contact.lead(),
                contact.createdAt(),
                contact.updatedAt(),
                contact.revision());
    }
}
