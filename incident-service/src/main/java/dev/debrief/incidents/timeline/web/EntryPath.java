package dev.debrief.incidents.timeline.web;

import dev.debrief.platform.identity.EntityRef;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of one timeline entry. */
record EntryPath(
        @PathParam("id") EntityRef incident,

        @Parameter(description = "Id of the entry", example = "01932f1e-9a77-7d11-8f00-5c1e2d3f4a5b")
        @PathParam("entryId")
        EntityRef entry) {}
