package dev.debrief.incidents.ingress.person.web;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of one person. */
record PersonPath(
        @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key")
        String source,

        @Parameter(description = "Id of the person at the source, percent-encoded", example = "PUSER01")
        @PathParam("externalId")
        String externalId) {}
