package dev.debrief.postmortems.policy.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.postmortems.incident.KnownIncident;

/** What paths and parameters name. */
final class DecisionPaths {

    private DecisionPaths() {}

    static EntityRef incident(String text) {
        try {
            return EntityRef.parse(KnownIncident.KEY_PREFIX, text);
        } catch (ProblemException noReference) {
            throw CommonProblem.VALIDATION_FAILED
                    .because("incident must be a UUID or a key like INC-42.")
                    .at("incident", "is neither");
        }
    }
}
