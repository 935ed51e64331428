package dev.debrief.postmortems.review;

import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked for a review.
 *
 * @param handle {@code user:<name>}, {@code team:<name>} or {@code role:<role>}
 * @param verdict since the last submission; null while pending, like who gave it and when
 * @param verdictBy the person, also for a team or a role
 */
public record Reviewer(
        String handle,
        String displayName,
        @Nullable Verdict verdict,
        @Nullable Person verdictBy,
        @Nullable Instant verdictAt) {

    static final String ROLE = "role:";

    static Reviewer pending(String handle, String displayName) {
        return new Reviewer(handle, displayName, null, null, null);
    }

    Reviewer withDisplayName(String name) {
        return new Reviewer(handle, name, verdict, verdictBy, verdictAt);
    }

    Reviewer withoutVerdict() {
        return pending(handle, displayName);
    }

    Reviewer withVerdict(Verdict newVerdict, Actor by, Instant at) {
        return new Reviewer(handle, displayName, newVerdict, new Person(by.handle(), by.displayName()), at);
    }

    /** Whether the verdict of this actor counts for the reviewer. */
    boolean isAnsweredBy(Actor actor) {
        return handle.startsWith(ROLE)
                ? actor.roles().contains(handle.substring(ROLE.length()))
                : actor.handles().contains(handle);
    }

    /** Whether somebody else of the team or role requested changes. */
    boolean objectsThroughAnother(Actor actor) {
        return objects() && verdictBy != null && !verdictBy.handle().equals(actor.handle());
    }

    public boolean objects() {
        return verdict == Verdict.CHANGES_REQUESTED;
    }

    public boolean awaitsApproval() {
        return verdict != Verdict.APPROVED;
    }
}
