package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import java.time.Instant;
import java.util.List;

/**
 * Proposed times and facilitators for a meeting.
 *
 * @param candidates neutral ones first, then by the longest time since they last led a meeting
 */
public record MeetingOptions(
        MeetingWindow window,
        SlotProposals proposals,
        List<FacilitatorCandidate> candidates,
        List<Invitee> people,
        List<MeetingWarning> warnings,
        Instant asOf) {

    public MeetingOptions {
        candidates = List.copyOf(candidates);
        people = List.copyOf(people);
        warnings = List.copyOf(warnings);
    }
}
