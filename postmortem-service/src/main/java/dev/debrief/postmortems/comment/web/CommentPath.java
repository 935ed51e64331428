package dev.debrief.postmortems.comment.web;

import dev.debrief.platform.identity.EntityRef;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of one comment. */
record CommentPath(
        @PathParam("id") EntityRef postmortem,

        @Parameter(description = "The comment", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @PathParam("commentId")
        EntityRef comment) {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when the id is no UUID */
    UUID id() {
        return comment.requireId("comment");
    }
}
