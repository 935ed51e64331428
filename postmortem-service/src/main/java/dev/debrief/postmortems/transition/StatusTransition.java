package dev.debrief.postmortems.transition;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A transition that a postmortem performed. */
@Entity
@Table(name = "status_transition")
public class StatusTransition {

    @Id
    private UUID id;

    private UUID postmortemId;

    @Enumerated(EnumType.STRING)
    private PostmortemTransition transition;

    private String byHandle;
    private String byName;
    private Instant at;
    private @Nullable String comment;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CheckWaiver> waivers;

    @SuppressWarnings("NullAway.Init")
    protected StatusTransition() {}

    StatusTransition(
            UUID postmortemId,
            PostmortemTransition transition,
            Actor actor,
            Instant at,
            @Nullable String comment,
            List<CheckWaiver> waivers) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.transition = transition;
        this.byHandle = actor.handle();
        this.byName = actor.displayName();
        this.at = at;
        this.comment = comment;
        this.waivers = List.copyOf(waivers);
    }

    public UUID postmortemId() {
        return postmortemId;
    }

    public PostmortemTransition transition() {
        return transition;
    }

    public String byHandle() {
        return byHandle;
    }

    public String byName() {
        return byName;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String comment() {
        return comment;
    }

    /** Checks that failed and were waived. */
    public List<CheckWaiver> waivers() {
        return List.copyOf(waivers);
    }
}
