package dev.debrief.incidents.participant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** Somebody who took part in an incident. */
@Entity
@Table(name = "incident_participant")
public class Participant {

    /** One row for each handle in an incident. */
    @Embeddable
    public record Key(UUID incidentId, String handle) {}

    @EmbeddedId
    private Key key;

    private String displayName;
    private List<ParticipantRole> roles;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    Participant(UUID incidentId, String handle, String displayName, List<ParticipantRole> roles) {
        this.key = new Key(incidentId, handle);
        this.displayName = displayName;
        this.roles = roles.stream().distinct().sorted().toList();
        this.revision = 1;
    }

    void change(String newDisplayName, List<ParticipantRole> newRoles) {
        displayName = newDisplayName;
        roles = newRoles.stream().distinct().sorted().toList();
        revision++;
    }

    public UUID incidentId() {
        return key.incidentId();
    }

    public String handle() {
        return key.handle();
    }

    public String displayName() {
        return displayName;
    }

    public List<ParticipantRole> roles() {
        return roles;
    }

    public long revision() {
        return revision;
    }
}
