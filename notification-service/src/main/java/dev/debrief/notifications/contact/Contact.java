package dev.debrief.notifications.contact;

import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person or a team that receives notifications. */
@Entity
public class Contact {

    @Id
    private UUID id;

    private String handle;

    private String displayName;

    private List<String> emails;

    private long revision;

    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    public Contact(String handle, ContactDetails details, Instant now) {
        this.id = Ids.next();
        this.handle = handle;
        this.displayName = details.displayName();
        this.emails = List.copyOf(details.emails());
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    ContactDetails details() {
        return new ContactDetails(displayName, emails);
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("contact", id);
    }

    void edit(ContactDetails details, Instant now) {
        displayName = details.displayName();
        emails = List.copyOf(details.emails());
        revision++;
        updatedAt = now;
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
