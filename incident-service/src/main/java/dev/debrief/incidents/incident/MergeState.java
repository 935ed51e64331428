package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.platform.identity.ShortKey;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * The incident that another one was merged into.
 *
 * @param statusBeforeMerge restored when the merge is undone
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
            throw IncidentProblem.MERGE_NOT_ALLOWED.because(cancelled.key() + " is cancelled.");
        }
        if (source.visibility() != target.visibility()) {
            Incident open = source.visibility() == Visibility.OPEN ? source : target;
            throw IncidentProblem.MERGE_NOT_ALLOWED.because(
                    "One of the incidents is RESTRICTED, the other one would reveal it. Restrict " + open.key()
                            + " first.");
        }
    }
}
