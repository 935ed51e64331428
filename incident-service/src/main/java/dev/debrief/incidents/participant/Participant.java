package dev.debrief.incidents.participant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participant, in the incident they joined. */
@Entity
@Table(name = "incident_participant")
class Participant {

    @Embeddable
    record Key(UUID incidentId, String handle) {}

    @EmbeddedId
    private Key key;

    private UUID shownIn;
    private String displayName;
    /** Names, because Hibernate stores an array of enums as ordinals. */
    private List<String> roles;

    private @Nullable Instant joinedAt;
    private @Nullable Instant leftAt;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    Participant(UUID incidentId, String handle, ParticipantDetails details) {
        this(incidentId, incidentId, handle, details);
    }

    /** @param shownIn the incident that this one was merged into, or this one */
    @SuppressWarnings("NullAway.Init")
    Participant(UUID incidentId, UUID shownIn, String handle, ParticipantDetails details) {
        this.key = new Key(incidentId, handle);
        this.shownIn = shownIn;
        change(details);
    }

    final void change(ParticipantDetails details) {
        displayName = details.displayName();
        roles = details.roles().stream()
                .distinct()
                .sorted()
                .map(ParticipantRole::name)
                .toList();
        joinedAt = details.joinedAt();
        leftAt = details.leftAt();
        revision++;
    }

    UUID shownIn() {
        return shownIn;
    }

    String handle() {
        return key.handle();
    }

    ParticipantDetails details() {
        return new ParticipantDetails(
                displayName, roles.stream().map(ParticipantRole::valueOf).toList(), joinedAt, leftAt);
    }

    long revision() {
        return revision;
    }
}
