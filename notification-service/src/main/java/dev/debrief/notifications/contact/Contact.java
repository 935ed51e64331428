package dev.debrief.notifications.contact;

import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person or a team that can be told something. */
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

    public Contact(String handle, EditContact values, Instant now) {
        this.id = Ids.next();
        this.handle = handle;
        this.displayName = values.displayName();
        this.emails = List.copyOf(values.emails());
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void edit(EditContact values, Instant now) {
        displayName = values.displayName();
        emails = List.copyOf(values.emails());
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
