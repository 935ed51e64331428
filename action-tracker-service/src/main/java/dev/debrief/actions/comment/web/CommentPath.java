package dev.debrief.actions.comment.web;

import dev.debrief.platform.identity.EntityRef;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of one comment. */
record CommentPath(
        @PathParam("id") EntityRef item,

        @Parameter(description = "The comment", example = "01934f3b-1c40-7a52-9e0d-6b7c8d9e0f10")
        @PathParam("commentId")
        EntityRef comment) {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when the id is no UUID */
    UUID id() {
        return comment.requireId("comment");
    }
}
