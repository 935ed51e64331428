package dev.debrief.postmortems.review;

import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who is asked, and what they said since the postmortem was handed in last. */
@Schema(description = "Somebody who is asked, and what they said since the postmortem was handed in last")
public record Reviewer(
        @Schema(
                description = "user:<name>, team:<name> for anybody in it, or role:<role> for anybody who has it",
                examples = "user:priya")
        String handle,

        @Schema(description = "The name to show", examples = "Priya Raman")
        String displayName,

        @Schema(description = "What was said; absent while it is awaited", examples = "APPROVED") @Nullable Verdict verdict,

        @Schema(description = "Who said it, also for a team or a role; absent while it is awaited") @Nullable Person verdictBy,

        @Schema(description = "When; absent while it is awaited", examples = "2024-11-19T09:12:00Z") @Nullable Instant verdictAt) {

    static final String ROLE = "role:";

    static Reviewer awaited(String handle, String displayName) {
        return new Reviewer(handle, displayName, null, null, null);
    }

    Reviewer withDisplayName(String name) {
        return new Reviewer(handle, name, verdict, verdictBy, verdictAt);
    }

    Reviewer again() {
        return awaited(handle, displayName);
    }

    Reviewer withVerdict(Verdict said, Actor by, Instant at) {
        return new Reviewer(handle, displayName, said, new Person(by.handle(), by.displayName()), at);
    }

    boolean isAnsweredBy(Actor actor) {
        return handle.startsWith(ROLE)
                ? actor.roles().contains(handle.substring(ROLE.length()))
                : actor.handles().contains(handle);
    }

    public boolean awaitsApproval() {
        return verdict != Verdict.APPROVED;
    }
}
