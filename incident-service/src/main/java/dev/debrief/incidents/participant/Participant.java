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
    /** Names, because an array of enums would be stored as their ordinals. */
    private List<String> roles;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    Participant(UUID incidentId, String handle, String displayName, List<ParticipantRole> roles) {
        this.key = new Key(incidentId, handle);
        this.displayName = displayName;
        this.roles = names(roles);
        this.revision = 1;
    }

    void change(String newDisplayName, List<ParticipantRole> newRoles) {
        displayName = newDisplayName;
        roles = names(newRoles);
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
        return roles.stream().map(ParticipantRole::valueOf).toList();
    }

    private static List<String> names(List<ParticipantRole> roles) {
        return roles.stream().distinct().sorted().map(ParticipantRole::name).toList();
    }

    public long revision() {
        return revision;
    }
}
