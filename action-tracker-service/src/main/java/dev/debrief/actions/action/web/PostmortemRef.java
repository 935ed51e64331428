package dev.debrief.actions.action.web;

import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;

/** Parses references to postmortems outside of paths, where an invalid reference is a 400 instead of a 404. */
final class PostmortemRef {

    private PostmortemRef() {}

    static EntityRef parse(String text) {
        try {
            return EntityRef.parse(PostmortemProjection.KEY_PREFIX, text.strip());
        } catch (ProblemException notAReference) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(notAReference.detail())
                    .at("/postmortem", "must be a UUID or a key like PM-7");
        }
    }
}
