package dev.debrief.postmortems.meeting;

import java.time.Instant;
import java.util.List;

/**
 * When a meeting fits and who could lead it.
 *
 * @param candidates neutral ones first, among them who waited longest
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
