package dev.debrief.notifications.contact.web;

import dev.debrief.notifications.contact.Contact;
import dev.debrief.notifications.contact.EmailAddress;
import dev.debrief.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact as JSON. */
@Schema(name = "Contact", description = "A person or a team that can be told something")
record ContactView(
        @Schema(description = "The contact", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "user:<name> or team:<name>", examples = "team:payments", required = true)
        String handle,

        @Schema(description = "The name to show", examples = "Payments team", required = true)
        String displayName,

        @Schema(
                description = "Where mail goes; masked (`p***@example.com`) but for the contact itself and admins",
                examples = "[\"payments@example.com\"]",
                required = true)
        List<String> emails,

        @Schema(description = "Whether the addresses are masked", examples = "false", required = true)
        boolean masked,

        @Schema(description = "When it was added", examples = "2024-11-15T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "When it last changed", examples = "2024-11-15T09:00:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Counts the changes; the ETag", examples = "1", required = true)
        long revision) {

    static ContactView of(Contact contact, Actor viewer) {
        boolean open = viewer.isAdmin() || viewer.handles().contains(contact.handle());
        List<String> emails = open
                ? contact.emails()
                : contact.emails().stream().map(EmailAddress::masked).toList();
        return new ContactView(
                contact.id(),
                contact.handle(),
                contact.displayName(),
                emails,
                !open,
                contact.createdAt(),
                contact.updatedAt(),
                contact.revision());
    }
}
