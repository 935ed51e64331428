package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.analysis.PostmortemGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/**
 * Lets people write side by side: each takes a shared lock on the postmortem, which keeps it from being approved or
 * published meanwhile and leaves other writers alone.
 */
@ApplicationScoped
class WritingGate implements PostmortemGate {

    private final PostmortemRepository postmortems;

    WritingGate(PostmortemRepository postmortems) {
        this.postmortems = postmortems;
    }

    @Override
    public UUID forReading(EntityRef postmortem, Actor actor) {
        return postmortems.require(postmortem, LockModeType.NONE, actor).id();
    }

    @Override
    public UUID forWriting(EntityRef ref, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_READ, actor);
        postmortem.requireWritable();
        return postmortem.id();
    }
}
