package dev.debrief.postmortems.policy.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.postmortems.incident.KnownIncident;
import java.util.UUID;
import java.util.regex.Pattern;

/** What paths and parameters name. Text that is no UUID names no decision. */
final class DecisionPaths {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private DecisionPaths() {}

    static UUID decision(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw CommonProblem.NOT_FOUND.because("There is no decision with this id.");
        }
        return UUID.fromString(text);
    }

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
