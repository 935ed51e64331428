package dev.debrief.postmortems.meeting;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives the postmortem that a meeting is about, and tells what becomes of the meeting. */
public interface MeetingPostmortemPort {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none that the actor may see */
    MeetingContext forReading(EntityRef postmortem, Actor actor);

    /**
     * Like {@link #forReading}, and keeps everybody else from planning until the transaction ends.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND as above, or a conflict when it is closed
     */
    MeetingContext forPlanning(EntityRef postmortem, Actor actor);

    /** For what happens by itself; empty when there is nothing to be talked about any more. */
    Optional<MeetingContext> findUnpublished(UUID postmortemId);

    void scheduled(Meeting meeting, Actor by, Instant at);

    void rescheduled(Meeting meeting, Instant previousStartsAt, Actor by, Instant at);

    void cancelled(Meeting meeting, String reason, Actor by, Instant at);

    void held(Meeting meeting, MeetingRecord record, Actor by, Instant at);

    void windowClosing(UUID postmortemId, Instant closesAt);

    void windowMissed(UUID postmortemId, Instant closedAt);
}
