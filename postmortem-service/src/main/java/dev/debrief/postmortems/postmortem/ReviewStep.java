package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step that a postmortem took, with who took it and what was said. */
@Entity
public class ReviewStep {

    @Id
    private UUID id;

    private UUID postmortemId;

    @Enumerated(EnumType.STRING)
    private PostmortemTransition transition;

    private String byHandle;
    private String byName;
    private Instant at;
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init")
    protected ReviewStep() {}

    ReviewStep(UUID postmortemId, PostmortemTransition transition, Actor actor, Instant at, @Nullable String comment) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.transition = transition;
        this.byHandle = actor.handle();
        this.byName = actor.displayName();
        this.at = at;
        this.comment = comment;
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
}
