package dev.debrief.incidents.evidence.web;

import dev.debrief.platform.identity.EntityRef;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of one piece of evidence. */
record EvidencePath(
        @PathParam("id") EntityRef incident,

        @Parameter(description = "Id of the evidence", example = "01932f5d-1c40-7b1e-8a52-9be2a1c7d6e3")
        @PathParam("evidenceId")
        EntityRef evidence) {}
