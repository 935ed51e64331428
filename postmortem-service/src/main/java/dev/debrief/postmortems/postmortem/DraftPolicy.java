package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.incident.IncidentDetails;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.meeting.MeetingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Says whether an incident needs a postmortem, and when that is best talked about. */
@ApplicationScoped
class DraftPolicy {

    private final PostmortemConfig config;

    DraftPolicy(PostmortemConfig config) {
        this.config = config;
    }

    /** The rule that asks for a postmortem; empty while the incident is not resolved, and when no rule asks. */
    Optional<String> requiredBecause(IncidentDetails incident) {
        boolean asked = incident.status().isResolved()
                && incident.times().resolvedAt() != null
                && incident.kind() != IncidentKind.DRILL
                && incident.severity().isAtLeast(config.requiredFrom());
        return asked
                ? Optional.of("severity " + incident.severity() + " is " + config.requiredFrom() + " or worse")
                : Optional.empty();
    }

    MeetingWindow windowAfter(Instant resolvedAt) {
        return new MeetingWindow(
                resolvedAt.plus(config.meetingWindowFrom()), resolvedAt.plus(config.meetingWindowTo()));
    }
}
