package dev.debrief.incidents.participant.web;

import dev.debrief.platform.identity.EntityRef;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of one participant. */
record ParticipantPath(
        @PathParam("id") EntityRef incident,

        @Parameter(description = "Handle of the participant", example = "user:dana") @PathParam("handle")
        String handle) {}
