package dev.debrief.postmortems.meeting;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives the postmortem that a meeting is about, and tells what becomes of the meeting. */
public interface MeetingHost {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none that the actor may see */
    Occasion forReading(EntityRef postmortem, Actor actor);

    /**
     * Like {@link #forReading}, and keeps everybody else from planning until the transaction ends.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND as above, or a conflict when it is closed
     */
    Occasion forPlanning(EntityRef postmortem, Actor actor);

    /** For what happens by itself; empty when there is nothing to be talked about any more. */
    Optional<Occasion> stillToBeTalkedAbout(UUID postmortemId);

    void scheduled(Meeting meeting, Actor by, Instant at);

    void rescheduled(Meeting meeting, Instant previousStartsAt, Actor by, Instant at);

    void cancelled(Meeting meeting, String reason, Actor by, Instant at);

    void held(Meeting meeting, MeetingRecord record, Actor by, Instant at);

    void windowClosing(UUID postmortemId, Instant closesAt);

    void windowMissed(UUID postmortemId, Instant closedAt);
}
