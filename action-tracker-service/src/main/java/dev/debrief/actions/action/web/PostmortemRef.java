package dev.debrief.actions.action.web;

import dev.debrief.actions.postmortem.KnownPostmortem;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.problem.ProblemException;

/** References to postmortems outside of paths, where a text that is no reference is not a 404. */
final class PostmortemRef {

    private PostmortemRef() {}

    static EntityRef parse(String text) {
        try {
            return EntityRef.parse(KnownPostmortem.KEY_PREFIX, text.strip());
        } catch (ProblemException notAReference) {
            throw CommonProblem.VALIDATION_FAILED
                    .because(notAReference.detail())
                    .at("/postmortem", "must be a UUID or a key like PM-7");
        }
    }
}
