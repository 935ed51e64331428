package dev.debrief.postmortems.policy.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.incident.IncidentProjection;

final class DecisionPathParameters {

    private DecisionPathParameters() {}

    static EntityRef incident(String text) {
        try {
            return EntityRef.parse(IncidentProjection.KEY_PREFIX, text);
        } catch (ProblemException noReference) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("incident must be a UUID or a key like INC-42.")
                    .at("incident", "must be a UUID or a key like INC-42");
        }
    }
}
