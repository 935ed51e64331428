package dev.debrief.postmortems.sharing.web;

import dev.debrief.platform.identity.EntityRef;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of one share link. */
record ShareLinkPath(
        @PathParam("id") EntityRef postmortem,

        @Parameter(description = "The share link", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @PathParam("linkId")
        EntityRef link) {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when the id is no UUID */
    UUID id() {
        return link.requireId("share link");
    }
}
