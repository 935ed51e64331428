package dev.debrief.notifications.contact;

import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person or a team that receives notifications. */
@Entity
public class Contact {

    @Id
    private UUID id;

    private String handle;

    private String displayName;

    private List<String> emails;

    private List<String> members;

    private @Nullable String lead;

    private long revision;

    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    public Contact(String handle, ContactDetails details, Instant now) {
        this.id = Ids.next();
        this.handle = handle;
        this.displayName = details.displayName();
        this.emails = details.emails();
        this.members = details.members();
        this.lead = details.lead();
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    ContactDetails details() {
        return new ContactDetails(displayName, emails, members, lead);
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("contact", id);
    }

    void edit(ContactDetails details, Instant now) {
        displayName = details.displayName();
        emails = details.emails();
        members = details.members();
        lead = details.lead();
        revision++;
        updatedAt = now;
    }

    /** Whether an actor may change the contact: it is their own or one of their teams, or they are an admin. */
    public boolean isManagedBy(Actor actor) {
        return actor.isAdmin() || actor.handles().contains(handle) || members.contains(actor.handle());
    }

    public UUID id() {
        return id;
    }

    public String handle() {
        return handle;
    }

    public String displayName() {
        return displayName;
    }

    public List<String> emails() {
        return List.copyOf(emails);
    }

    /** The handles of the people in a team; empty for a person. */
    public List<String> members() {
        return List.copyOf(members);
    }

    /** The member who leads the team. */
    public @Nullable String lead() {
        return lead;
    }

    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
