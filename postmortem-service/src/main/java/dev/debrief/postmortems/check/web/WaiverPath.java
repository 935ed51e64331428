package dev.debrief.postmortems.check.web;

import dev.debrief.platform.identity.EntityRef;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of one waiver. */
record WaiverPath(
        @PathParam("id") EntityRef postmortem,

        @Parameter(description = "The waiver", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d") @PathParam("waiverId")
        EntityRef waiver) {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when the id is no UUID */
    UUID id() {
        return waiver.requireId("waiver");
    }
}
