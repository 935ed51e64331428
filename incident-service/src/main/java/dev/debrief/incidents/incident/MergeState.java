package dev.debrief.incidents.incident;

import dev.debrief.platform.identity.ShortKey;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * That an incident goes on as part of another one.
 *
 * @param statusBeforeMerge what it goes back to when it stands for itself again
 */
@Embeddable
record MergeState(
        UUID mergedInto,
        long mergedIntoNumber,
        @Enumerated(EnumType.STRING) IncidentStatus statusBeforeMerge) {

    IncidentReference target() {
        return new IncidentReference(mergedInto, ShortKey.of(Incident.KEY_PREFIX, mergedIntoNumber));
    }

    /** @throws dev.debrief.platform.problem.ProblemException MERGE_NOT_ALLOWED */
    static void requireMergeable(Incident source, Incident target) {
        if (source.id().equals(target.id())) {
            throw IncidentProblem.MERGE_NOT_ALLOWED.because(source.key() + " cannot be merged into itself.");
        }
        if (source.status() == IncidentStatus.CANCELLED || target.status() == IncidentStatus.CANCELLED) {
            Incident cancelled = source.status() == IncidentStatus.CANCELLED ? source : target;
            throw IncidentProblem.MERGE_NOT_ALLOWED.because(cancelled.key() + " is cancelled and takes no part.");
        }
        if (source.visibility() != target.visibility()) {
            Incident open = source.visibility() == Visibility.OPEN ? source : target;
            throw IncidentProblem.MERGE_NOT_ALLOWED.because(
                    "One of the two is RESTRICTED and the other would give it away; restrict " + open.key()
                            + " first.");
        }
    }
}
