package dev.debrief.postmortems.review;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The verdict of a reviewer on a submitted postmortem. */
@Entity
@Immutable
public class Review {

    @Id
    private UUID id;

    private UUID postmortemId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private @Nullable String comment;
    private String byHandle;
    private String byName;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(UUID postmortemId, Verdict verdict, @Nullable String comment, Actor actor, Instant at) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.verdict = verdict;
        this.comment = comment;
        this.byHandle = actor.handle();
        this.byName = actor.displayName();
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public Verdict verdict() {
        return verdict;
    }

    public @Nullable String comment() {
        return comment;
    }

    public String byHandle() {
        return byHandle;
    }

    public String byName() {
        return byName;
    }

    /** Who gave it, without roles. */
    Actor by() {
        return new Actor(byHandle, byName, Set.of(byHandle), Set.of());
    }

    public Instant at() {
        return at;
    }
}
